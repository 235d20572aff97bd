"""What must hold of a deployment. Each rule gives a sentence for each thing that is wrong; none is right.

`test_rules.py` asks every rule about the templates as they are, and about templates that break it.
"""

import base64
import fnmatch
import json
import re

# AWS knows no narrower resource for it; the stream is bound by the other three actions of the outbox.
WITHOUT_RESOURCE = {"dynamodb:ListStreams"}

# How a role names what the store calls rows, keys and index.
TABLE = "arn:api/AWS::Partition:dynamodb:api/AWS::Region:api/AWS::AccountId:table/api/"
TABLES = {"rows": f"{TABLE}Rows", "keys": f"{TABLE}Keys", "rows/index": f"{TABLE}Rows/index/index"}

# What the outbox may do beside its work with the store: send, hear of new letters, and keep what could not be done.
OF_THE_OUTBOX = {
    ("api/MailIdentity", "ses:SendEmail"),
    ("api/MailIdentity", "ses:SendRawEmail"),
    ("api/MailEvents", "ses:SendEmail"),
    ("api/MailEvents", "ses:SendRawEmail"),
    ("api/RowsStream", "dynamodb:DescribeStream"),
    ("api/RowsStream", "dynamodb:GetRecords"),
    ("api/RowsStream", "dynamodb:GetShardIterator"),
    ("*", "dynamodb:ListStreams"),
    ("api/DeadLetters.Arn", "sqs:SendMessage"),
}

# Where pages stand that others, or we ourselves, may put in a frame.
WITH_FRAMES = {"/*/embed/*", "/*/partners/build/*"}


def as_list(value):
    return value if isinstance(value, list) else [value]


def constant(text, name):
    """The text of a constant in a Rust file."""
    return re.search(rf'const {name}: &str = "([^"]*)";', text)[1]


# ── What is kept ─────────────────────────────────────────────────────────────────────────────────────────────────────


def tables_are_protected(deployment):
    tables = {name: resource for _, name, resource in deployment.resources("AWS::DynamoDB::Table")}
    if set(tables) != {"Rows", "Keys"}:
        yield f"there are two tables, Rows and Keys, not {sorted(tables)}"
        return
    for name, table in tables.items():
        properties = table["Properties"]
        if not properties.get("DeletionProtectionEnabled"):
            yield f"{name} can be deleted"
        if {table.get("DeletionPolicy"), table.get("UpdateReplacePolicy")} != {"Retain"}:
            yield f"{name} goes with its stack"
        if properties.get("BillingMode") != "PAY_PER_REQUEST":
            yield f"{name} costs while nobody uses it"
        recovery = properties.get("PointInTimeRecoverySpecification", {}).get("PointInTimeRecoveryEnabled")
        if name == "Rows" and recovery is not True:
            yield "Rows has no point-in-time recovery"
        if name == "Keys" and recovery is not False:
            yield "Keys has point-in-time recovery: who was erased could come back"
    expires = tables["Rows"]["Properties"].get("TimeToLiveSpecification")
    if expires != {"AttributeName": constant(deployment.sources["items"], "EXPIRES"), "Enabled": True}:
        yield f"Rows does not expire by the attribute that the store writes: {expires}"
    if "TimeToLiveSpecification" in tables["Keys"]["Properties"]:
        yield "Keys expires, and with a key all that it opens"
    for _, name, resource in deployment.resources("AWS::KMS::Key"):
        if {resource.get("DeletionPolicy"), resource.get("UpdateReplacePolicy")} != {"Retain"}:
            yield f"the key {name} goes with its stack"


def tables_have_the_shape_the_store_asks_for(deployment):
    items = deployment.sources["items"]
    key = [constant(items, "PARTITION"), constant(items, "SORT")]
    index = [constant(items, "INDEX_PARTITION"), constant(items, "INDEX_SORT")]
    names = lambda schema: [part["AttributeName"] for part in schema]
    for _, name, resource in deployment.resources("AWS::DynamoDB::Table"):
        properties = resource["Properties"]
        if names(properties["KeySchema"]) != key:
            yield f"the key of {name} is not {key}"
        if any(attribute["AttributeType"] != "B" for attribute in properties["AttributeDefinitions"]):
            yield f"a key of {name} is not of bytes"
        indexes = properties.get("GlobalSecondaryIndexes", [])
        wanted = [(constant(deployment.sources["table"], "INDEX"), index)] if name == "Rows" else []
        if [(one["IndexName"], names(one["KeySchema"])) for one in indexes] != wanted:
            yield f"the indexes of {name} are not {wanted}"
        if any(one["Projection"] != {"ProjectionType": "ALL"} for one in indexes):
            yield f"an index of {name} does not have whole rows"


# ── Who may do what ──────────────────────────────────────────────────────────────────────────────────────────────────


def functions(deployment):
    """Handler: (name, properties) of every function."""
    found = deployment.resources("AWS::Lambda::Function")
    return {resource["Properties"]["Handler"]: (name, resource["Properties"]) for _, name, resource in found}


def rights(deployment, role):
    """{(resource, action)} of a role."""
    granted = set()
    for policy in deployment.resource("api", role)["Policies"]:
        for statement in policy["PolicyDocument"]["Statement"]:
            for action in as_list(statement["Action"]):
                for resource in as_list(statement["Resource"]):
                    granted.add((deployment.said(resource, "api"), action))
    return granted


def functions_may_do_what_they_do(deployment):
    for handler, (name, properties) in functions(deployment).items():
        role = properties["Role"]["Fn::GetAtt"][0]
        log = properties["LoggingConfig"]["LogGroup"]["Ref"]
        needed = {(TABLES[on], f"dynamodb:{action}") for on, action in deployment.used.get(handler, set())}
        needed |= {(f"api/{log}.Arn", "logs:CreateLogStream"), (f"api/{log}.Arn", "logs:PutLogEvents")}
        needed.add(("api/RootKeyArn", "kms:Decrypt"))
        if handler == "outbox":
            needed |= OF_THE_OUTBOX
        granted = rights(deployment, role)
        for on, action in sorted(needed - granted):
            yield f"{handler} does {action} on {on}, and may not"
        for on, action in sorted(granted - needed):
            yield f"{handler} may do {action} on {on}, and never does"


def each_function_has_a_role_of_its_own(deployment):
    roles = [properties["Role"]["Fn::GetAtt"][0] for _, properties in functions(deployment).values()]
    for role in sorted({role for role in roles if roles.count(role) > 1}):
        yield f"{role} is the role of more than one function"


def the_run_came_through_every_door(deployment):
    """Rights are derived from a run, so the run must have seen everything."""
    for door in deployment.doors:
        what = f"{door['method']} {door['path']}"
        if (door["part"], what) not in deployment.walked:
            yield f"no test came through {what}: what {door['part']} must be allowed there is not known"
    for handler in functions(deployment):
        if (handler, "wake up") not in deployment.walked:
            yield f"no test woke {handler} up"


def statements(value):
    """Every statement of a policy, wherever it stands."""
    if isinstance(value, dict):
        if "Effect" in value and "Action" in value:
            yield value
        for inner in value.values():
            yield from statements(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from statements(inner)


def nothing_is_allowed_by_wildcard(deployment):
    for stack, template in deployment.stacks.items():
        for name, resource in template["Resources"].items():
            if resource["Properties"].get("ManagedPolicyArns") or "Fn::Transform" in resource:
                yield f"{stack}/{name} takes rights from a policy that is not here"
            for statement in statements(resource):
                if "NotAction" in statement or "NotResource" in statement:
                    yield f"{stack}/{name} allows all but something"
                if statement["Effect"] != "Allow":
                    continue
                actions = as_list(statement["Action"])
                for action in actions:
                    if "*" in action:
                        yield f"{stack}/{name} allows {action}"
                # In the policy of a key, * is that key.
                anything = "*" in as_list(statement.get("Resource", [])) and resource["Type"] != "AWS::KMS::Key"
                if anything and set(actions) - WITHOUT_RESOURCE:
                    yield f"{stack}/{name} allows {sorted(set(actions) - WITHOUT_RESOURCE)} on anything"


def the_root_key_is_opened_as_it_was_closed(deployment):
    """KMS opens it only when it is told the same context; a role is bound to that too."""
    name, value = re.search(r'CONTEXT: \(&str, &str\) = \("([^"]+)", "([^"]+)"\)', deployment.sources["clients"]).groups()
    wanted = {"StringEquals": {f"kms:EncryptionContext:{name}": value}}
    for stack, resource_name, resource in deployment.resources("AWS::IAM::Role"):
        for statement in statements(resource):
            if "kms:Decrypt" in as_list(statement["Action"]) and statement.get("Condition") != wanted:
                yield f"{stack}/{resource_name} opens more than the root key"


# ── Functions and their events ───────────────────────────────────────────────────────────────────────────────────────


def routes(deployment):
    """Path of each route: the handler of its function."""
    of_name = {name: handler for handler, (name, _) in functions(deployment).items()}
    found = {}
    for path, methods in deployment.resource("api", "Api")["Body"]["paths"].items():
        for method, operation in methods.items():
            integration = operation["x-amazon-apigateway-integration"]
            name = re.search(r"functions/\$\{(\w+)\.Arn\}", integration["uri"]["Fn::Sub"])[1]
            found[path] = (of_name[name], method, integration["payloadFormatVersion"])
    return found


def fits(route, path):
    """Whether a path of a door (`/{lang}/board`) comes through a route (`/{lang}/board/{proxy+}`)."""
    asked, given = route.strip("/").split("/"), path.strip("/").split("/")
    for number, part in enumerate(asked):
        if part.endswith("+}"):
            return len(given) > number
        if number >= len(given) or not (part.startswith("{") or part == given[number]):
            return False
    return len(asked) == len(given)


def every_door_has_a_route_and_every_route_a_door(deployment):
    all_routes = routes(deployment)
    covered = set()
    for door in deployment.doors:
        through = [route for route in all_routes if route != "/$default" and fits(route, door["path"])]
        covered.update(through)
        behind = {all_routes[route][0] for route in through}
        if not through:
            yield f"no route leads to {door['method']} {door['path']}"
        elif behind != {door["part"]}:
            yield f"{door['path']} is {door['part']}'s, and its route leads to {sorted(behind)}"
    for route in sorted(set(all_routes) - covered - {"/$default"}):
        yield f"the route {route} leads to no door"
    if "/$default" not in all_routes:
        yield "nobody says in words that there is nothing here"
    for route, (_, method, version) in all_routes.items():
        if (method, version) != ("x-amazon-apigateway-any-method", "2.0"):
            yield f"{route} comes as {method}, {version}: the router itself refuses methods, and reads 2.0"


def the_api_is_open_to_no_flood(deployment):
    stages = [resource["Properties"] for _, _, resource in deployment.resources("AWS::ApiGatewayV2::Stage")]
    if [stage["StageName"] for stage in stages] != ["$default"]:
        yield "the stage is part of the path unless it is $default"
    for stage in stages:
        for route, settings in {"all": stage.get("DefaultRouteSettings", {}), **stage.get("RouteSettings", {})}.items():
            if not settings.get("ThrottlingRateLimit") or not settings.get("ThrottlingBurstLimit"):
                yield f"{route}: as many requests as anybody likes"
        known = {route if route == "/$default" else f"ANY {route}" for route in routes(deployment)}
        for route in set(stage.get("RouteSettings", {})) - {name.lstrip("/") for name in known}:
            yield f"there is no route {route} to set limits for"
        if "AccessLogSettings" in stage:
            yield "an access log would hold secret links and the addresses of visitors"
    for handler, (_, properties) in functions(deployment).items():
        if "Fn::If" not in properties.get("ReservedConcurrentExecutions", {}):
            yield f"{handler} may take every place of the account"


def functions_are_told_what_they_read(deployment):
    settings = deployment.sources["settings"]
    read = set(re.findall(r'(?:needed|environment)\(\s*"(NETWERKT_[A-Z_]+)"', settings))
    read -= {"NETWERKT_FRONT", "NETWERKT_TEST_CLOCK"}  # beside the program; only for tests
    read |= {"MALLOC_ARENA_MAX"}  # what the system's own heap reads
    for handler, (_, properties) in functions(deployment).items():
        set_here = set(properties["Environment"]["Variables"])
        for name in sorted(read - set_here):
            yield f"{handler} reads {name}, and is not told"
        for name in sorted(set_here - read):
            yield f"{handler} is told {name}, and does not read it"
    if sorted(functions(deployment)) != sorted(deployment.parts):
        yield f"the program is {sorted(deployment.parts)}, the template {sorted(functions(deployment))}"


def logs_end(deployment):
    groups = {name: resource["Properties"] for _, name, resource in deployment.resources("AWS::Logs::LogGroup")}
    for handler, (_, properties) in functions(deployment).items():
        group = groups.get(properties["LoggingConfig"]["LogGroup"]["Ref"], {})
        if not group.get("RetentionInDays"):
            yield f"the log of {handler} is kept for ever"


def work_is_not_lost(deployment):
    dead = "api/DeadLetters.Arn"
    mappings = [resource["Properties"] for _, _, resource in deployment.resources("AWS::Lambda::EventSourceMapping")]
    if len(mappings) != 1 or deployment.said(mappings[0]["EventSourceArn"], "api") != "api/RowsStream":
        yield "the outbox does not hear of new letters"
    for mapping in mappings:
        if mapping.get("FunctionResponseTypes") != ["ReportBatchItemFailures"]:
            yield "one letter that fails takes its neighbours along"
        if deployment.said(mapping.get("DestinationConfig", {}).get("OnFailure", {}).get("Destination"), "api") != dead:
            yield "letters of the stream that fail are not kept"
        if mapping.get("MaximumRetryAttempts", -1) < 1 or mapping.get("MaximumRecordAgeInSeconds", -1) < 60:
            yield "a record that fails stops all behind it"
        pattern = json.loads(mapping["FilterCriteria"]["Filters"][0]["Pattern"])
        prefix = pattern["dynamodb"]["Keys"]["pk"]["B"][0]["prefix"]
        if base64.b64decode(prefix) != b"EVENT#":
            yield "the outbox is woken by other rows than letters"
    for _, name, resource in deployment.resources("AWS::Scheduler::Schedule"):
        target = resource["Properties"]["Target"]
        if deployment.said(target.get("DeadLetterConfig", {}).get("Arn"), "api") != dead:
            yield f"what {name} could not do is not kept"
    watched = [
        resource["Properties"].get("Dimensions", [{}])[0].get("Value")
        for _, _, resource in deployment.resources("AWS::CloudWatch::Alarm")
    ]
    if "api/DeadLetters.QueueName" not in [deployment.said(value, "api") for value in watched if value]:
        yield "nobody hears of dead letters"
    for _, name, resource in deployment.resources("AWS::CloudWatch::Alarm"):
        if not resource["Properties"].get("AlarmActions"):
            yield f"nobody hears of {name}"


def letters_that_come_back_are_heard_of(deployment):
    identity = deployment.resource("data", "MailIdentity")
    through = identity.get("ConfigurationSetAttributes", {}).get("ConfigurationSetName", {})
    told = [
        resource["Properties"]["EventDestination"]
        for _, _, resource in deployment.resources("AWS::SES::ConfigurationSetEventDestination")
        if resource["Properties"]["ConfigurationSetName"] == through
    ]
    if not any(one["Enabled"] and "BOUNCE" in one["MatchingEventTypes"] and "EventBridgeDestination" in one for one in told):
        yield "SES tells nobody of a letter that came back"
    outbox = functions(deployment)["outbox"][0]
    heard = [
        (resource["Properties"]["EventPattern"], target)
        for _, _, resource in deployment.resources("AWS::Events::Rule")
        for target in resource["Properties"]["Targets"]
        if target["Arn"] == {"Fn::GetAtt": [outbox, "Arn"]}
    ]
    wanted = {"source": ["aws.ses"], "detail-type": ["Email Bounced"], "resources": [{"Ref": "MailEvents"}]}
    if [pattern for pattern, _ in heard] != [wanted]:
        yield "the outbox does not hear of letters that came back"
    for _, target in heard:
        if deployment.said(target.get("DeadLetterConfig", {}).get("Arn"), "api") != "api/DeadLetters.Arn":
            yield "a letter that came back, and could not be written down, is lost"


def the_clock_asks_for_what_is_known(deployment):
    """`rounds` knows the variants of `Asked`; those with something in them are asked by hand. Whatever comes without records
    is the clock to the outbox."""
    variants = re.search(r"enum Asked \{(.*?)\n\}", deployment.sources["work"], re.DOTALL)[1]
    known = {re.sub(r"(?<!^)([A-Z])", r"-\1", name).lower() for name in re.findall(r"^    (\w+),", variants, re.MULTILINE)}
    rounds = functions(deployment)["rounds"][0]
    asked = set()
    for _, _, resource in deployment.resources("AWS::Scheduler::Schedule"):
        target = resource["Properties"]["Target"]
        if target["Arn"] == {"Fn::GetAtt": [rounds, "Arn"]}:
            asked.add(json.loads(target["Input"]).get("do"))
    for name in sorted(asked - known, key=str):
        yield f"the clock asks for {name}, which rounds does not know"
    for name in sorted(known - asked):
        yield f"the clock never asks for {name}"


# ── The site ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def distribution(deployment):
    return deployment.resource("site", "Distribution")["DistributionConfig"]


def behaviours(deployment):
    """(pattern, behaviour) of each, the default one as `*`."""
    config = distribution(deployment)
    yield "*", config["DefaultCacheBehavior"]
    for behaviour in config.get("CacheBehaviors", []):
        yield behaviour["PathPattern"], behaviour


def every_origin_exists(deployment):
    config = distribution(deployment)
    origins = {origin["Id"]: origin for origin in config["Origins"]}
    groups = {group["Id"]: group for group in config["OriginGroups"]["Items"]}
    for pattern, behaviour in behaviours(deployment):
        if behaviour["TargetOriginId"] not in {*origins, *groups}:
            yield f"{pattern} leads to {behaviour['TargetOriginId']}, which is nowhere"
    for group in groups.values():
        for member in group["Members"]["Items"]:
            if member["OriginId"] not in origins:
                yield f"{group['Id']} falls back to {member['OriginId']}, which is nowhere"
    for name, origin in origins.items():
        domain = deployment.said(origin["DomainName"], "site")
        if domain != {"pages": "site/Pages.RegionalDomainName", "functions": "site/ApiDomain"}.get(name):
            yield f"the origin {name} is {domain}"


def as_pattern(route):
    return re.sub(r"\{[^}]+\}", "*", route)


def cloudfront_leads_to_every_route_and_no_page_is_hidden(deployment):
    wanted = {as_pattern(route) for route in routes(deployment) if route != "/$default"}
    leads = {pattern for pattern, one in behaviours(deployment) if one["TargetOriginId"] == "functions"}
    for pattern in sorted(wanted - leads):
        yield f"the route {pattern} cannot be reached through CloudFront"
    for pattern in sorted(leads - wanted):
        yield f"CloudFront leads {pattern} to the functions, where there is no such route"
    for pattern, behaviour in behaviours(deployment):
        if pattern in leads and "POST" not in behaviour["AllowedMethods"]:
            yield f"no form can be sent to {pattern}"
    # A folder is looked up as its index.html, and may be asked for without the slash.
    for file in deployment.files:
        path = "/" + file["path"]
        spelled = {path, path.removesuffix("index.html"), path.removesuffix("/index.html")}
        for pattern in leads:
            if any(fnmatch.fnmatchcase(one, pattern) for one in spelled):
                yield f"the page {path} is hidden by {pattern}"
    if len(leads) + 1 > 75:
        yield "a distribution has at most 75 behaviours"


def policy_headers(config):
    """The headers a response headers policy writes."""
    security = config.get("SecurityHeadersConfig", {})
    simple = {
        "content-security-policy": ("ContentSecurityPolicy", "ContentSecurityPolicy"),
        "x-frame-options": ("FrameOptions", "FrameOption"),
        "referrer-policy": ("ReferrerPolicy", "ReferrerPolicy"),
    }
    written = {name: security[part][value] for name, (part, value) in simple.items() if part in security}
    if "ContentTypeOptions" in security:
        written["x-content-type-options"] = "nosniff"
    if "StrictTransportSecurity" in security:
        strict = security["StrictTransportSecurity"]
        below = "; includeSubDomains" if strict.get("IncludeSubdomains") else ""
        written["strict-transport-security"] = f"max-age={strict['AccessControlMaxAgeSec']}{below}"
    written.update({item["Header"]: item["Value"] for item in config.get("CustomHeadersConfig", {}).get("Items", [])})
    return written


def headers_are_those_of_the_functions(deployment):
    # How long it may be kept stands at each file (deploy.py puts it there); what search engines do only differs for functions.
    wanted = {name: value for name, value in deployment.headers["page"].items() if name != "cache-control"}
    # Where pages may stand in frames, the policy of each answer says in whose; the older header would forbid them all.
    in_frames = {name: value for name, value in wanted.items() if name != "x-frame-options"}
    for policy, these in {"Headers": wanted, "HeadersWhereFramesAre": in_frames}.items():
        written = policy_headers(deployment.resource("site", policy)["ResponseHeadersPolicyConfig"])
        for name in sorted({*these, *written}):
            if these.get(name) != written.get(name):
                yield f"{name} is {written.get(name)!r} in {policy} on CloudFront, and {these.get(name)!r} in the functions"
    for pattern, behaviour in behaviours(deployment):
        policy = "HeadersWhereFramesAre" if pattern in WITH_FRAMES else "Headers"
        if deployment.said(behaviour.get("ResponseHeadersPolicyId"), "site") != f"site/{policy}":
            yield f"{pattern} is answered without our headers ({policy})"
        if behaviour.get("ViewerProtocolPolicy") != "redirect-to-https":
            yield f"{pattern} is answered without TLS"


def nothing_of_one_person_is_kept_for_another(deployment):
    for pattern, behaviour in behaviours(deployment):
        policy = deployment.resource("site", behaviour["CachePolicyId"]["Ref"])["CachePolicyConfig"]
        if pattern == "*":
            key = policy["ParametersInCacheKeyAndForwardedToOrigin"]
            if key["CookiesConfig"] != {"CookieBehavior": "none"} or not behaviour.get("Compress"):
                yield "pages are kept for each visitor apart, or sent uncompressed"
            continue
        if (policy["MinTTL"], policy["DefaultTTL"], policy["MaxTTL"]) != (0, 0, 0):
            yield f"{pattern}: answers of functions are kept"
    kept = {one["ErrorCode"]: one["ErrorCachingMinTTL"] for one in distribution(deployment)["CustomErrorResponses"]}
    for code in (403, 404, 500, 502, 503, 504):
        if kept.get(code) != 0:
            yield f"a refusal {code} is shown again after it has passed"
    for one in distribution(deployment)["CustomErrorResponses"]:
        if "ResponsePagePath" in one and one["ErrorCode"] in (403, 404, 503):
            yield f"what functions say about {one['ErrorCode']} themselves is thrown away"


def functions_get_what_they_read_of_a_request(deployment):
    policy = deployment.resource("site", "WhatFunctionsRead")["OriginRequestPolicyConfig"]
    given = set(policy["HeadersConfig"].get("Headers", []))
    viewer = constant(deployment.sources["requests"], "VIEWER")
    for name in sorted({viewer, "accept-encoding", "content-type", "origin", "sec-fetch-site"} - given):
        yield f"functions do not get {name}"
    if policy["HeadersConfig"]["HeaderBehavior"] != "whitelist" or "host" in given:
        yield "the API is asked for under a name it does not know"
    if policy["CookiesConfig"] != {"CookieBehavior": "all"} or policy["QueryStringsConfig"] != {"QueryStringBehavior": "all"}:
        yield "cookies or questions in the address do not arrive"
    for pattern, behaviour in behaviours(deployment):
        if pattern != "*" and deployment.said(behaviour.get("OriginRequestPolicyId"), "site") != "site/WhatFunctionsRead":
            yield f"{pattern}: functions get nothing of the request"
    origins = {origin["Id"]: origin for origin in distribution(deployment)["Origins"]}
    secret = {
        (one["HeaderName"], deployment.said(one["HeaderValue"], "site"))
        for one in origins["functions"].get("OriginCustomHeaders", [])
    }
    if secret != {(constant(deployment.sources["requests"], "ORIGIN"), "site/OriginSecret")}:
        yield "functions cannot tell CloudFront from anybody who comes around it"


def the_bucket_is_private(deployment):
    bucket = deployment.resource("site", "Pages")
    closed = bucket.get("PublicAccessBlockConfiguration", {})
    if [closed.get(name) for name in ("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")] != [
        True
    ] * 4:
        yield "the bucket can be made public"
    allowed = [
        one for one in deployment.resource("site", "PagesPolicy")["PolicyDocument"]["Statement"] if one["Effect"] == "Allow"
    ]
    for statement in allowed:
        source = statement.get("Condition", {}).get("StringEquals", {}).get("AWS:SourceArn")
        if statement["Principal"] != {"Service": "cloudfront.amazonaws.com"} or not source or "Distribution" not in str(source):
            yield "somebody else than this distribution reads the bucket"
    origin = next(origin for origin in distribution(deployment)["Origins"] if origin["Id"] == "pages")
    if deployment.said(origin.get("OriginAccessControlId"), "site") != "site/OnlyCloudFront.Id":
        yield "CloudFront does not show the bucket who it is"


def small_files_for_machines_are_there(deployment):
    paths = {file["path"] for file in deployment.files}
    languages = {path.split("/")[0] for path in paths if path.endswith("/404.html")}
    for path in {".well-known/security.txt", "robots.txt", "sitemap.xml", "index.html", "nl/500.html"} - paths:
        yield f"the site has no {path}"
    if not languages:
        yield "the site has no page for what is not there"
    pages = {one.get("ResponsePagePath", {}).get("Fn::Sub") for one in distribution(deployment)["CustomErrorResponses"]} - {None}
    if pages != {"/${DefaultLanguage}/500.html"}:
        yield f"the page for failures is {pages}"


ALL = [
    tables_are_protected,
    tables_have_the_shape_the_store_asks_for,
    functions_may_do_what_they_do,
    each_function_has_a_role_of_its_own,
    the_run_came_through_every_door,
    nothing_is_allowed_by_wildcard,
    the_root_key_is_opened_as_it_was_closed,
    every_door_has_a_route_and_every_route_a_door,
    the_api_is_open_to_no_flood,
    functions_are_told_what_they_read,
    logs_end,
    work_is_not_lost,
    letters_that_come_back_are_heard_of,
    the_clock_asks_for_what_is_known,
    every_origin_exists,
    cloudfront_leads_to_every_route_and_no_page_is_hidden,
    headers_are_those_of_the_functions,
    nothing_of_one_person_is_kept_for_another,
    functions_get_what_they_read_of_a_request,
    the_bucket_is_private,
    small_files_for_machines_are_there,
]
