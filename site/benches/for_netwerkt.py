"""Makes the site of gen_site.py one of ours: from the folder it wrote for Zola, to content/ and site/ beside it.

Same pages, same words, same work for the templates; our addresses (under /nl/) and our names of things: a tag is a theme,
the author of a page is the organisation of a project, its region the town, its size the target group.
"""
import glob, os, re, shutil

# The folder of all pages: what makes them projects.
SECTIONS = "projects"


def url(address):
    """Where our site has what theirs has at this address: ours carry the language, and a tag is a theme."""
    if address == "/":
        return "/nl/"
    if address == "/rss.xml":
        return "/nl/feed.xml"
    if address.startswith("/tags/"):
        return "/nl/themas/" + address[len("/tags/"):]
    return f"/nl/p{address}"


def file_of(page):
    return f"{SECTIONS}{page['url'].rstrip('/')}.nl.md"


def put(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def convert(made, gen_site, search=False):
    zola, ours = f"{made}/zola", f"{made}/netwerkt"
    pages = f"{ours}/content/pages"
    words = gen_site.ui_of("nl")
    put(f"{ours}/content/site.toml", SETTINGS.format(base=gen_site.BASE_URL, menu=",\n".join(
        f'  {{ link = "@/{SECTIONS}/{s}/_index.md", word = "menu-{s}" }}' for s in gen_site.SECTIONS)))
    put(f"{ours}/content/categories.toml", 'spheres = ["all"]\ncategories = [{ id = "all", sphere = "all", picture = "all" }]\n')
    put(f"{ours}/content/programmes/house.toml", 'name = { nl = "Huis" }\n')
    put(f"{ours}/content/words/nl/site.ftl", WORDS + "menu-search = Zoeken\n" + "".join(
        [f"menu-{s} = {s.capitalize()}\n" for s in gen_site.SECTIONS] + [f"theme-{t} = {t}\n" for t in gen_site.TAGS]
        + [f"ui-{key} = {said}\n" for key, said in words.items()]))
    put(f"{pages}/_index.nl.md", front(words["site"], words["site"]))
    put(f"{pages}/404.nl.md", front("404", "404"))
    put(f"{pages}/{SECTIONS}/_index.nl.md", front("Alles", "Alles", 'slug = "p"\npaginate_by = 20\ntemplate = "section.html"\n'))
    for name in gen_site.SECTIONS:
        put(f"{pages}/{SECTIONS}/{name}/_index.nl.md",
            front(name.capitalize(), name.capitalize(), 'paginate_by = 20\ntemplate = "section.html"\n'))
        for path in glob.glob(f"{zola}/content/{name}/*.md"):
            if os.path.basename(path) != "_index.md":
                put(f"{pages}/{SECTIONS}/{name}/{os.path.basename(path)[:-3]}.nl.md", page(open(path, encoding="utf-8").read()))
    for path in glob.glob(f"{zola}/static/img/*"):
        os.makedirs(f"{ours}/content/media", exist_ok=True)
        shutil.copy(path, f"{ours}/content/media/")
    put(f"{ours}/site/theme/site.css", gen_site.CSS)
    put(f"{ours}/site/theme/icon.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="M2 2"/></svg>')
    put(f"{ours}/site/theme/categories/all.svg", '<svg viewBox="0 0 40 40"><path d="M2 2"/></svg>')
    for name, text in TEMPLATES.items():
        put(f"{ours}/site/templates/{name}", text)
    if search:
        put(f"{pages}/zoeken.nl.md", front("Zoeken", "Zoeken", 'template = "search.html"\n'))
        put(f"{ours}/site/templates/search.html", TEMPLATES["error.html"])


def front(title, description, more=""):
    return f'+++\ntitle = "{title}"\ndescription = "{description}"\n{more}+++\n'


def page(text):
    """A page of Zola's as one of ours."""
    text = text.replace("\ntags = [", "\nthemes = [", 1)
    text = re.sub(r'(?m)^author = ', "organisation = ", text, count=1)
    text = re.sub(r'(?m)^region = ', "town = ", text, count=1)
    text = re.sub(r'(?m)^size = (\d+)', r'target_group = "\1"', text, count=1)
    text = re.sub(r'\]\(/img/', "](@/media/", text)
    return re.sub(r'\]\(/([a-z]+/[^/)]+)/\)', rf"](@/{SECTIONS}/\1.md)", text)


SETTINGS = """base_url = "{base}"
default_language = "nl"
[organisation]
name = "BACK-UP Netwerkt"
email = "us@example.org"
[[languages]]
code = "nl"
own_name = "Nederlands"
dir = "ltr"
complete = true
[menus]
public = [
{menu}
]
footer = []
"""

WORDS = """breadcrumbs-home = Start
footnotes-label = Noten
footnote-back = Terug
feed-title = Nieuws
feed-title-of = { $name }
themes-title = Themas
themes-description = Themas
theme-description = { $theme }
sphere-all = Alles
category-all = Alles
date = { $day }-{ $month }-{ $year }
"""

BASE = """{% set here = page?.path or "" %}<!doctype html>
<html lang="{{ lang.code }}" dir="{{ lang.dir }}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{% block title %}{{ t(key="ui-site") }}{% endblock title %} | {{ t(key="ui-site") }}</title>
{% block meta %}{% endblock meta %}
{% block canonical %}<link rel="canonical" href="{{ page.canonical }}">{% endblock %}
<meta property="og:site_name" content="{{ t(key="ui-site") }}">
<link rel="alternate" type="application/atom+xml" href="{{ site.base_url }}{{ feed }}">
<link rel="stylesheet" href="{{ assets.css }}" integrity="{{ integrity[assets.css] }}">
</head>
<body>
<a class="skip" href="#inhoud">{{ t(key="ui-skip") }}</a>
<header><nav aria-label="site"><ul>
<li><a href="/{{ lang.code }}/">{{ t(key="ui-home") }}</a></li>
{% for entry in menu %}<li><a href="{{ entry.path }}"{% if here is starting_with(pat=entry.path) %} aria-current="true"{% endif %}>{{ entry.title }}</a></li>
{% endfor %}<li><a href="/nl/themas/">{{ t(key="ui-tags") }}</a></li>
</ul></nav></header>
<main id="inhoud">
{% block main %}{% endblock main %}
</main>
<footer><p>{{ t(key="ui-site") }}, 2026</p></footer>
</body>
</html>
"""

PAGE = """{% extends "base.html" %}
{% block title %}{{ page.title }}{% endblock title %}
{% block meta %}<meta name="description" content="{{ page.description }}"><meta property="og:title" content="{{ page.title }}"><meta property="og:type" content="article">{% endblock meta %}
{% block main %}
<p class="kruimel"><a href="/{{ lang.code }}/">{{ t(key="ui-home") }}</a> / {% for step in page.breadcrumbs %}{% if loop.last %}<a href="{{ step.path }}">{{ step.title }}</a>{% endif %}{% endfor %}</p>
<article>
<h1>{{ page.title }}</h1>
<p class="meta"><time datetime="{{ page.date.iso }}">{{ page.date.text }}</time>, {{ t(key="ui-by") }} {{ page.extra.organisation }}, {{ page.extra.town }}, {{ page.extra.target_group }}, {{ page.minutes }} {{ t(key="ui-read") }}</p>
<nav aria-label="toc"><h2>{{ t(key="ui-toc") }}</h2><ul>
{% for h in page.headings %}{% if h.level == 2 %}<li><a href="#{{ h.id }}">{{ h.title }}</a></li>
{% endif %}{% endfor %}</ul></nav>
{{ page.html | safe }}
<ul class="tags">{% for one in page.themes %}<li><a href="{{ one.path }}">{{ one.title }}</a></li>{% endfor %}</ul>
</article>
<nav class="buren">{% if previous %}<a rel="prev" href="{{ site.base_url }}{{ previous.path }}">{{ previous.title }}</a>{% endif %} {% if next %}<a rel="next" href="{{ site.base_url }}{{ next.path }}">{{ next.title }}</a>{% endif %}</nav>
{% endblock main %}
"""

ITEM = """<article><h2><a href="{{ site.base_url }}{{ p.path }}">{{ p.title }}</a></h2><p><time datetime="{{ p.date.iso }}">{{ p.date.text }}</time> {{ p.description }}</p></article>
"""

LIST = "{% for p in children %}{% if p.date %}" + ITEM + """{% endif %}{% endfor %}
<nav class="pager">{% if listing.previous %}<a rel="prev" href="{{ site.base_url }}{{ listing.previous }}">{{ t(key="ui-newer") }}</a>{% endif %} <span>{{ t(key="ui-page") }} {{ listing.number }} {{ t(key="ui-of") }} {{ listing.of }}</span> {% if listing.next %}<a rel="next" href="{{ site.base_url }}{{ listing.next }}">{{ t(key="ui-older") }}</a>{% endif %}</nav>
"""

TEMPLATES = {
    "base.html": BASE,
    "project.html": PAGE,
    "page.html": PAGE,
    "section.html": """{% extends "base.html" %}
{% block title %}{{ page.title }}{% endblock title %}
{% block meta %}<meta name="description" content="{{ page.description }}">{% endblock meta %}
{% block main %}<h1>{{ page.title }}</h1>
""" + LIST + "{% endblock main %}\n",
    "theme.html": """{% extends "base.html" %}
{% block title %}{{ page.title }}{% endblock title %}
{% block main %}<h1>{{ page.title }} ({{ listing.count }})</h1>
""" + LIST + "{% endblock main %}\n",
    "themes.html": """{% extends "base.html" %}
{% block title %}{{ page.title }}{% endblock title %}
{% block main %}<h1>{{ page.title }}</h1>
<ul>{% for one in themes %}<li><a href="{{ one.path }}">{{ one.title }}</a> ({{ one.count }})</li>
{% endfor %}</ul>{% endblock main %}
""",
    "home.html": """{% extends "base.html" %}
{% block meta %}<meta name="description" content="{{ page.description }}">{% endblock meta %}
{% block main %}<h1>{{ t(key="ui-site") }}</h1>
{% for p in newest %}""" + ITEM + "{% endfor %}{% endblock main %}\n",
    "error.html": '{% extends "base.html" %}{% block main %}<h1>404</h1>{% endblock main %}',
    "redirect.html": '<!doctype html><title>{{ target }}</title><a href="{{ target }}">{{ target }}</a>',
    "shell.html": """{% extends "base.html" %}{% block title %}<!--slot:title-->{% endblock %}{% block canonical %}{% endblock %}
{% block meta %}<meta name="description" content="<!--slot:description-->"><!--slot:head-->{% endblock %}
{% block main %}<!--slot:languages--><!--slot:main-->{% endblock %}""",
}
TEMPLATES["bare.html"] = TEMPLATES["shell.html"]
