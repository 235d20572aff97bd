"""Every rule holds for the templates as they are, and each finds what it is there to find: a template that breaks it."""

import os
import unittest

import deployment as deployments
import rules

WORK = os.environ["NETWERKT_INFRA"]  # where tests/run put what the program says, what it built, and the records of a run
REAL = deployments.load(f"{WORK}/deployment.json", f"{WORK}/built.json", os.environ["NETWERKT_USES"])


def resource(deployment, stack, name):
    return deployment.stacks[stack]["Resources"][name]


def properties(deployment, stack, name):
    return resource(deployment, stack, name)["Properties"]


def statement(deployment, role, action):
    """The statement of a role that allows an action."""
    for policy in properties(deployment, "api", role)["Policies"]:
        for one in policy["PolicyDocument"]["Statement"]:
            if action in one["Action"]:
                return one
    raise AssertionError(f"{role} does not allow {action}")


def config(deployment):
    return properties(deployment, "site", "Distribution")["DistributionConfig"]


def headers(deployment):
    return properties(deployment, "site", "Headers")["ResponseHeadersPolicyConfig"]


def first_of(deployment, of_type):
    return next(deployment.resources(of_type))[2]["Properties"]


def paths(deployment):
    return properties(deployment, "api", "Api")["Body"]["paths"]


# Rule, what is changed, what the rule says then.
CONTROLS = [
    (rules.tables_are_protected, lambda d: properties(d, "data", "Rows").update(DeletionProtectionEnabled=False), "Rows can be deleted"),
    (rules.tables_are_protected, lambda d: resource(d, "data", "Keys").pop("DeletionPolicy"), "Keys goes with its stack"),
    (rules.tables_are_protected, lambda d: resource(d, "data", "Rows").update(UpdateReplacePolicy="Delete"), "Rows goes with its stack"),
    (rules.tables_are_protected, lambda d: properties(d, "data", "Rows").update(BillingMode="PROVISIONED"), "costs while nobody"),
    (rules.tables_are_protected, lambda d: properties(d, "data", "Rows").pop("PointInTimeRecoverySpecification"), "Rows has no point-in-time"),
    (rules.tables_are_protected, lambda d: properties(d, "data", "Keys")["PointInTimeRecoverySpecification"].update(PointInTimeRecoveryEnabled=True), "could come back"),
    (rules.tables_are_protected, lambda d: properties(d, "data", "Keys").pop("PointInTimeRecoverySpecification"), "could come back"),
    (rules.tables_are_protected, lambda d: properties(d, "data", "Rows")["TimeToLiveSpecification"].update(AttributeName="expires"), "does not expire"),
    (rules.tables_are_protected, lambda d: properties(d, "data", "Rows").pop("TimeToLiveSpecification"), "does not expire"),
    (rules.tables_are_protected, lambda d: properties(d, "data", "Keys").update(TimeToLiveSpecification={}), "Keys expires"),
    (rules.tables_are_protected, lambda d: d.stacks["data"]["Resources"].pop("Keys"), "there are two tables"),
    (rules.tables_are_protected, lambda d: resource(d, "data", "RootKey").pop("DeletionPolicy"), "the key RootKey goes"),
    (rules.tables_have_the_shape_the_store_asks_for, lambda d: properties(d, "data", "Rows")["KeySchema"].reverse(), "the key of Rows"),
    (rules.tables_have_the_shape_the_store_asks_for, lambda d: properties(d, "data", "Keys")["AttributeDefinitions"][0].update(AttributeType="S"), "not of bytes"),
    (rules.tables_have_the_shape_the_store_asks_for, lambda d: properties(d, "data", "Rows")["GlobalSecondaryIndexes"][0].update(IndexName="other"), "the indexes of Rows"),
    (rules.tables_have_the_shape_the_store_asks_for, lambda d: properties(d, "data", "Rows")["GlobalSecondaryIndexes"][0].update(Projection={"ProjectionType": "KEYS_ONLY"}), "whole rows"),
    (rules.functions_may_do_what_they_do, lambda d: statement(d, "BoardRole", "dynamodb:Query")["Action"].remove("dynamodb:Query"), "board does dynamodb:Query"),
    (rules.functions_may_do_what_they_do, lambda d: statement(d, "PostsRole", "dynamodb:Query")["Action"].append("dynamodb:DeleteItem"), "posts may do dynamodb:DeleteItem"),
    (rules.functions_may_do_what_they_do, lambda d: statement(d, "RegistrationsRole", "dynamodb:PutItem")["Action"].append("dynamodb:Scan"), "registrations may do dynamodb:Scan"),
    (rules.functions_may_do_what_they_do, lambda d: statement(d, "RoundsRole", "kms:Decrypt").update(Resource="*"), "rounds may do kms:Decrypt on *"),
    (rules.functions_may_do_what_they_do, lambda d: statement(d, "OutboxRole", "ses:SendEmail")["Action"].remove("ses:SendRawEmail"), "outbox does ses:SendRawEmail"),
    (rules.functions_may_do_what_they_do, lambda d: statement(d, "DeskRole", "kms:Decrypt")["Action"].append("ses:SendEmail"), "desk may do ses:SendEmail"),
    (rules.functions_may_do_what_they_do, lambda d: d.used["posts"].add(("keys", "DeleteItem")), "posts does dynamodb:DeleteItem on"),
    (rules.each_function_has_a_role_of_its_own, lambda d: properties(d, "api", "Posts").update(Role={"Fn::GetAtt": ["BoardRole", "Arn"]}), "BoardRole is the role of more"),
    (rules.the_run_came_through_every_door, lambda d: d.walked.discard(("board", "GET /{lang}/board")), "no test came through GET /{lang}/board"),
    (rules.the_run_came_through_every_door, lambda d: d.walked.discard(("outbox", "wake up")), "no test woke outbox"),
    (rules.nothing_is_allowed_by_wildcard, lambda d: statement(d, "BoardRole", "dynamodb:Query")["Action"].append("dynamodb:*"), "allows dynamodb:*"),
    (rules.nothing_is_allowed_by_wildcard, lambda d: statement(d, "BoardRole", "dynamodb:Query")["Action"].append("dynamodb:Get*"), "allows dynamodb:Get*"),
    (rules.nothing_is_allowed_by_wildcard, lambda d: statement(d, "DeskRole", "kms:Decrypt").update(Resource="*"), "on anything"),
    (rules.nothing_is_allowed_by_wildcard, lambda d: properties(d, "api", "BoardRole").update(ManagedPolicyArns=["arn"]), "not here"),
    (rules.nothing_is_allowed_by_wildcard, lambda d: statement(d, "DeskRole", "kms:Decrypt").update(NotResource="x"), "all but something"),
    (rules.the_root_key_is_opened_as_it_was_closed, lambda d: statement(d, "DeskRole", "kms:Decrypt").pop("Condition"), "opens more than the root key"),
    (rules.every_door_has_a_route_and_every_route_a_door, lambda d: paths(d).pop("/{lang}/board"), "no route leads to GET /{lang}/board"),
    (rules.every_door_has_a_route_and_every_route_a_door, lambda d: d.doors.append({"method": "GET", "path": "/{lang}/new", "part": "desk"}), "no route leads to GET /{lang}/new"),
    (rules.every_door_has_a_route_and_every_route_a_door, lambda d: paths(d).update({"/{lang}/old": paths(d)["/{lang}/board"]}), "the route /{lang}/old leads to no door"),
    (rules.every_door_has_a_route_and_every_route_a_door, lambda d: paths(d).update({"/{lang}/board": paths(d)["/{lang}/desk"]}), "/{lang}/board is board's"),
    (rules.every_door_has_a_route_and_every_route_a_door, lambda d: paths(d).pop("/$default"), "nothing here"),
    (rules.every_door_has_a_route_and_every_route_a_door, lambda d: paths(d)["/{lang}/me"]["x-amazon-apigateway-any-method"]["x-amazon-apigateway-integration"].update(payloadFormatVersion="1.0"), "reads 2.0"),
    (rules.the_api_is_open_to_no_flood, lambda d: first_of(d, "AWS::ApiGatewayV2::Stage").pop("DefaultRouteSettings"), "as many requests"),
    (rules.the_api_is_open_to_no_flood, lambda d: first_of(d, "AWS::ApiGatewayV2::Stage").update(StageName="live"), "part of the path"),
    (rules.the_api_is_open_to_no_flood, lambda d: first_of(d, "AWS::ApiGatewayV2::Stage").update(AccessLogSettings={}), "secret links"),
    (rules.the_api_is_open_to_no_flood, lambda d: first_of(d, "AWS::ApiGatewayV2::Stage")["RouteSettings"].update({"ANY /gone": {"ThrottlingRateLimit": 1, "ThrottlingBurstLimit": 1}}), "there is no route ANY /gone"),
    (rules.the_api_is_open_to_no_flood, lambda d: properties(d, "api", "Desk").pop("ReservedConcurrentExecutions"), "desk may take every place"),
    (rules.functions_are_told_what_they_read, lambda d: properties(d, "api", "Desk")["Environment"]["Variables"].pop("NETWERKT_KEYS_TABLE"), "desk reads NETWERKT_KEYS_TABLE"),
    (rules.functions_are_told_what_they_read, lambda d: properties(d, "api", "Desk")["Environment"]["Variables"].update(NETWERKT_OLD="1"), "desk is told NETWERKT_OLD"),
    (rules.functions_are_told_what_they_read, lambda d: properties(d, "api", "Desk")["Environment"]["Variables"].pop("MALLOC_ARENA_MAX"), "desk reads MALLOC_ARENA_MAX"),
    (rules.functions_are_told_what_they_read, lambda d: properties(d, "api", "Desk").update(Handler="front"), "the program is"),
    (rules.logs_end, lambda d: properties(d, "api", "RoundsLog").pop("RetentionInDays"), "the log of rounds"),
    (rules.work_is_not_lost, lambda d: first_of(d, "AWS::Lambda::EventSourceMapping").pop("FunctionResponseTypes"), "its neighbours"),
    (rules.work_is_not_lost, lambda d: first_of(d, "AWS::Lambda::EventSourceMapping").pop("DestinationConfig"), "are not kept"),
    (rules.work_is_not_lost, lambda d: first_of(d, "AWS::Lambda::EventSourceMapping").pop("MaximumRetryAttempts"), "stops all behind it"),
    (rules.work_is_not_lost, lambda d: first_of(d, "AWS::Lambda::EventSourceMapping").update(EventSourceArn="other"), "does not hear"),
    (rules.work_is_not_lost, lambda d: first_of(d, "AWS::Lambda::EventSourceMapping").update(FilterCriteria={"Filters": [{"Pattern": '{"dynamodb":{"Keys":{"pk":{"B":[{"prefix":"R1JPVVAj"}]}}}}'}]}), "other rows than letters"),
    (rules.work_is_not_lost, lambda d: properties(d, "api", "RoundsDaily")["Target"].pop("DeadLetterConfig"), "what RoundsDaily could not do"),
    (rules.work_is_not_lost, lambda d: d.stacks["api"]["Resources"].pop("SomethingDead"), "nobody hears of dead letters"),
    (rules.work_is_not_lost, lambda d: properties(d, "api", "LettersWait").pop("AlarmActions"), "nobody hears of LettersWait"),
    (rules.letters_that_come_back_are_heard_of, lambda d: properties(d, "data", "MailIdentity").pop("ConfigurationSetAttributes"), "SES tells nobody"),
    (rules.letters_that_come_back_are_heard_of, lambda d: properties(d, "data", "MailCameBack")["EventDestination"].update(MatchingEventTypes=["SEND"]), "SES tells nobody"),
    (rules.letters_that_come_back_are_heard_of, lambda d: first_of(d, "AWS::Events::Rule").update(EventPattern={"source": ["aws.s3"]}), "does not hear of letters"),
    (rules.letters_that_come_back_are_heard_of, lambda d: first_of(d, "AWS::Events::Rule")["Targets"][0].pop("DeadLetterConfig"), "is lost"),
    (rules.the_clock_asks_for_what_is_known, lambda d: properties(d, "api", "RoundsDaily")["Target"].update(Input='{"do":"dance"}'), "asks for dance"),
    (rules.the_clock_asks_for_what_is_known, lambda d: d.stacks["api"]["Resources"].pop("RoundsEraseAgain"), "never asks for erase-again"),
    (rules.every_origin_exists, lambda d: config(d)["CacheBehaviors"][0].update(TargetOriginId="nowhere"), "leads to nowhere"),
    (rules.every_origin_exists, lambda d: config(d)["OriginGroups"]["Items"][0]["Members"]["Items"][1].update(OriginId="gone"), "falls back to gone"),
    (rules.every_origin_exists, lambda d: config(d)["Origins"][0].update(DomainName="www.example.org"), "the origin pages is www.example.org"),
    (rules.cloudfront_leads_to_every_route_and_no_page_is_hidden, lambda d: config(d)["CacheBehaviors"].pop(0), "cannot be reached"),
    (rules.cloudfront_leads_to_every_route_and_no_page_is_hidden, lambda d: config(d)["CacheBehaviors"][0].update(PathPattern="/old/*"), "no such route"),
    (rules.cloudfront_leads_to_every_route_and_no_page_is_hidden, lambda d: config(d)["CacheBehaviors"][0].update(AllowedMethods=["GET", "HEAD"]), "no form can be sent"),
    (rules.cloudfront_leads_to_every_route_and_no_page_is_hidden, lambda d: d.files.append({"path": "nl/board/index.html"}), "/nl/board/index.html is hidden"),
    (rules.cloudfront_leads_to_every_route_and_no_page_is_hidden, lambda d: config(d)["CacheBehaviors"].extend([{**config(d)["CacheBehaviors"][0], "PathPattern": f"/{n}"} for n in range(75)]), "at most 75"),
    (rules.headers_are_those_of_the_functions, lambda d: headers(d)["SecurityHeadersConfig"].pop("FrameOptions"), "x-frame-options is None"),
    (rules.headers_are_those_of_the_functions, lambda d: properties(d, "site", "HeadersWhereFramesAre")["ResponseHeadersPolicyConfig"]["SecurityHeadersConfig"].update(FrameOptions={"FrameOption": "DENY"}), "x-frame-options is 'DENY' in HeadersWhereFramesAre"),
    (rules.headers_are_those_of_the_functions, lambda d: next(one for one in config(d)["CacheBehaviors"] if one["PathPattern"] == "/*/embed/*").update(ResponseHeadersPolicyId={"Ref": "Headers"}), "/*/embed/* is answered without our headers"),
    (rules.headers_are_those_of_the_functions, lambda d: headers(d)["SecurityHeadersConfig"]["ContentSecurityPolicy"].update(ContentSecurityPolicy="default-src 'self' 'unsafe-inline'"), "content-security-policy is"),
    (rules.headers_are_those_of_the_functions, lambda d: headers(d)["CustomHeadersConfig"]["Items"].append({"Header": "server", "Value": "x"}), "server is 'x'"),
    (rules.headers_are_those_of_the_functions, lambda d: d.headers["page"].update({"new-header": "1"}), "new-header is None"),
    (rules.headers_are_those_of_the_functions, lambda d: config(d)["DefaultCacheBehavior"].pop("ResponseHeadersPolicyId"), "without our headers"),
    (rules.headers_are_those_of_the_functions, lambda d: config(d)["DefaultCacheBehavior"].update(ViewerProtocolPolicy="allow-all"), "without TLS"),
    (rules.nothing_of_one_person_is_kept_for_another, lambda d: config(d)["CacheBehaviors"][3].update(CachePolicyId={"Ref": "UntilChanged"}), "answers of functions are kept"),
    (rules.nothing_of_one_person_is_kept_for_another, lambda d: config(d)["CustomErrorResponses"].pop(1), "a refusal 404"),
    (rules.nothing_of_one_person_is_kept_for_another, lambda d: config(d)["CustomErrorResponses"][1].update(ResponsePagePath="/404.html"), "404 themselves is thrown away"),
    (rules.nothing_of_one_person_is_kept_for_another, lambda d: config(d)["DefaultCacheBehavior"].pop("Compress"), "uncompressed"),
    (rules.functions_get_what_they_read_of_a_request, lambda d: properties(d, "site", "WhatFunctionsRead")["OriginRequestPolicyConfig"]["HeadersConfig"]["Headers"].remove("cloudfront-viewer-address"), "do not get cloudfront-viewer-address"),
    (rules.functions_get_what_they_read_of_a_request, lambda d: properties(d, "site", "WhatFunctionsRead")["OriginRequestPolicyConfig"]["HeadersConfig"]["Headers"].remove("accept-encoding"), "do not get accept-encoding"),
    (rules.functions_get_what_they_read_of_a_request, lambda d: properties(d, "site", "WhatFunctionsRead")["OriginRequestPolicyConfig"].update(CookiesConfig={"CookieBehavior": "none"}), "cookies"),
    (rules.functions_get_what_they_read_of_a_request, lambda d: properties(d, "site", "WhatFunctionsRead")["OriginRequestPolicyConfig"]["HeadersConfig"]["Headers"].append("host"), "a name it does not know"),
    (rules.functions_get_what_they_read_of_a_request, lambda d: config(d)["CacheBehaviors"][0].pop("OriginRequestPolicyId"), "nothing of the request"),
    (rules.functions_get_what_they_read_of_a_request, lambda d: config(d)["Origins"][1].pop("OriginCustomHeaders"), "comes around it"),
    (rules.the_bucket_is_private, lambda d: properties(d, "site", "Pages")["PublicAccessBlockConfiguration"].update(BlockPublicPolicy=False), "made public"),
    (rules.the_bucket_is_private, lambda d: properties(d, "site", "PagesPolicy")["PolicyDocument"]["Statement"][0].pop("Condition"), "somebody else"),
    (rules.the_bucket_is_private, lambda d: config(d)["Origins"][0].pop("OriginAccessControlId"), "who it is"),
    (rules.small_files_for_machines_are_there, lambda d: d.files.remove(next(file for file in d.files if file["path"].endswith("security.txt"))), "no .well-known/security.txt"),
    (rules.small_files_for_machines_are_there, lambda d: config(d)["CustomErrorResponses"][3].update(ResponsePagePath={"Fn::Sub": "/oops.html"}), "the page for failures"),
]


class Rules(unittest.TestCase):
    maxDiff = None

    def test_every_rule_holds(self):
        for rule in rules.ALL:
            with self.subTest(rule.__name__):
                self.assertEqual(list(rule(REAL)), [])

    def test_what_breaks_a_rule_is_found(self):
        for rule, change, says in CONTROLS:
            with self.subTest(rule.__name__, says=says):
                found = list(rule(REAL.changed(change)))
                self.assertTrue(any(says in problem for problem in found), found)

    def test_every_rule_has_a_control(self):
        self.assertEqual({rule for rule, _, _ in CONTROLS}, set(rules.ALL))


if __name__ == "__main__":
    unittest.main()
