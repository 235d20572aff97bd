#!/usr/bin/env python3
"""Builds the same site with netwerkt, Hugo and Zola, side by side, and prints what each costs.

    site/benches/compare.py [--pages 100,1000,10000] [--runs 5] [--hugo PATH] [--zola PATH] [--search] [--json]

Needs Python 3.8 and nothing else; Linux. The pages come from gen_site.py (`--generator`, by default
../shared/bench/gen_site.py beside the checkout); where it is absent this says "skipped" and is done.
`--netwerkt` is the program to measure, by default target/release/netwerkt, and `--floor` the example
`floor` beside it (cargo build --release -p site --example floor).

For each number of pages and each generator, the runs of all generators taking turns:
  full       build into an empty folder: wall and CPU seconds, peak memory;
  unchanged  the same build again, nothing edited: wall seconds, files whose time of writing changed;
  edit       a server that watches: from saving the newest page with another title until the page, its
             section, the first page and the feed are served (the last of the four), and CPU seconds;
  floor      reading the sources, Markdown to HTML and nothing more, and writing the same files.
Medians. Everything happens in a folder on /dev/shm, on the cores there are.

Every built tree is checked: each page with its title, its last words, its headings, its contents list,
its picture and its themes; each list with the right number of pages; the feed, the map of the site.
"""
import argparse, collections, html, http.client, importlib.util, json, math, os, re, resource, shutil, signal, socket
import statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, HERE)
import for_netwerkt  # noqa: E402


# ------------------------------------------------------------------------------------ measuring
def run(command, cwd):
    """Runs a command to its end: wall seconds, CPU seconds, peak memory in MiB."""
    with tempfile.TemporaryFile() as said:
        began = time.monotonic()
        process = subprocess.Popen(command, cwd=cwd, stdout=said, stderr=said, stdin=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status) if hasattr(os, "waitstatus_to_exitcode") else status
        if process.returncode:
            said.seek(0)
            sys.exit(f"{' '.join(command)}\n{said.read().decode('utf-8', 'replace')[-4000:]}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def tree_times(folder):
    return {os.path.join(d, f): os.stat(os.path.join(d, f)).st_mtime_ns for d, _, fs in os.walk(folder) for f in fs}


def processes(pid):
    found = [pid]
    for one in found:
        try:
            for task in os.listdir(f"/proc/{one}/task"):
                found += [int(child) for child in open(f"/proc/{one}/task/{task}/children").read().split()]
        except OSError:
            pass
    return found


def cpu_ns(pid):
    """CPU time of a process tree in nanoseconds: the scheduler's own account, finer than clock ticks."""
    total = 0
    for one in processes(pid):
        try:
            for task in os.listdir(f"/proc/{one}/task"):
                total += int(open(f"/proc/{one}/task/{task}/schedstat").read().split()[0])
        except OSError:
            pass
    return total


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def edits(generator, made, expect, times):
    """Median seconds until an edit is served everywhere, and CPU seconds an edit."""
    port = free_port()
    page = max((p for p in expect["pages"] if p["lang"] == "nl"), key=lambda p: (p["date"], p["url"]))
    path = generator.source(made, page)
    original = open(path, encoding="utf-8").read()
    command, cwd = generator.serve(made, port)
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               stdin=subprocess.DEVNULL, start_new_session=True)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)

    def get(url):
        nonlocal connection
        try:
            connection.request("GET", url)
            answer = connection.getresponse()
            return answer.read().decode("utf-8", "replace") if answer.status == 200 else (answer.read(), "")[1]
        except (OSError, http.client.HTTPException):
            connection.close()
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            return ""

    def wait(url, mark, since, limit=60):
        while time.monotonic() - since < limit:
            if mark in get(url):
                return time.monotonic() - since
            if process.poll() is not None:
                sys.exit(f"{generator.name}: the server is gone: {' '.join(command)}")
            time.sleep(0.001)
        sys.exit(f"{generator.name}: {url} does not show {mark}")

    urls = [generator.url(url) for url in (page["url"], f"/{page['section']}/", "/", "/rss.xml")]
    waits, used = [], []
    try:
        wait(urls[0], page["marker"], time.monotonic(), 300)
        time.sleep(2)
        for k in range(times):
            mark = f"BEWERKT{k:03d}X"
            text = re.sub(r'(?m)^title = "', f'title = "{mark} ', original, count=1) + f"\nToegevoegd: {mark}.\n"
            before, since = cpu_ns(process.pid), time.monotonic()
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            waits.append(max(wait(url, mark, since) for url in urls))
            used.append((cpu_ns(process.pid) - before) / 1e9)
            # A rest of no fixed length: a server that looks on a tick must not be met in step.
            time.sleep(0.6 + (k * 37 % 100) / 250)
    finally:
        with open(path, "w", encoding="utf-8") as file:
            file.write(original)
        for one in processes(process.pid)[::-1]:
            try:
                os.kill(one, signal.SIGTERM)
            except OSError:
                pass
        process.wait(20)
    return statistics.median(waits), statistics.median(used)


# ------------------------------------------------------------------------------------- checking
def check(generator, expect, built):
    """Everything a correct build of the site must contain; says what is missing, and ends."""
    bad = []

    def read(url):
        try:
            with open(os.path.join(built, generator.url(url).strip("/"), "index.html"), encoding="utf-8") as file:
                return html.unescape(file.read())
        except OSError:
            bad.append(f"missing {url}")
            return ""

    def text(path):
        try:
            with open(os.path.join(built, path.strip("/")), encoding="utf-8") as file:
                return html.unescape(file.read())
        except OSError:
            bad.append(f"missing {path}")
            return ""

    lists = collections.defaultdict(int)
    for page in expect["pages"]:
        lists[page["section"]] += 1
        for tag in page["tags"]:
            lists[f"tags/{tag}"] += 1
        found = read(page["url"])
        for what, there in [
            ("title", f"<h1>{page['title']}</h1>" in found),
            ("last words", page["marker"] in found),
            ("headings", len(re.findall("<h2 id=", found)) == page["heads"]),
            ("contents list", len(re.findall('<li><a href="#', found)) == page["heads"]),
            ("picture", generator.picture in found),
            ("table", "<table" in found),
            ("place in the menu", "aria-current" in found),
            ("themes", all(generator.url(f"/tags/{tag}/") in found for tag in page["tags"])),
        ]:
            if not there:
                bad.append(f"{page['url']}: {what}")
    for base, count in lists.items():
        parts = max(1, math.ceil(count / expect["per_page"]))
        urls = [f"/{base}/"] + [f"/{base}/page/{number}/" for number in range(2, parts + 1)]
        seen = sum(read(url).count("<article>") for url in urls)
        if seen != count:
            bad.append(f"/{base}/: {seen} listed, not {count}")
    newest = min(expect["feed_limit"], expect["n"])
    if read("/").count("<article>") != newest:
        bad.append("/: the newest")
    if len(re.findall("<(?:item|entry)>", text(generator.url("/rss.xml")))) != newest:
        bad.append("the feed")
    addresses = "".join(text(os.path.relpath(os.path.join(d, f), built)) for d, _, fs in os.walk(built)
                        for f in fs if f.startswith("sitemap") and f.endswith(".xml"))
    bad += [f"the map: {p['url']}" for p in expect["pages"] if f"{generator.url(p['url'])}</loc>" not in addresses]
    bad += [f"missing {path}" for path in ("404.html", "robots.txt") if not text(path)]
    read("/tags/")
    if bad:
        sys.exit(f"{generator.name}, {built}: {len(bad)} faults, such as\n  " + "\n  ".join(bad[:20]))
    return len(expect["pages"])


# ----------------------------------------------------------------------------------- generators
class Netwerkt:
    name, target, picture = "netwerkt", "netwerkt", "/media/foto-"

    def __init__(self, program):
        self.program = program
        self.version = subprocess.run([program, "--version"], stdout=subprocess.PIPE, text=True).stdout.split()[1]

    def build(self, made, out):
        return [self.program, "build", "--content", f"{made}/netwerkt/content", "--out", out, "--date", "2027-01-01"], made

    def serve(self, made, port):
        return [self.program, "serve", "--data", f"{made}/data", "--content", f"{made}/netwerkt/content", "--port", str(port)], made

    def source(self, made, page):
        return f"{made}/netwerkt/content/pages/{for_netwerkt.file_of(page)}"

    url = staticmethod(for_netwerkt.url)


class Hugo:
    name, target, picture = "hugo", "hugo", "/img/foto-"

    def __init__(self, program):
        self.program = program
        said = subprocess.run([program, "version"], stdout=subprocess.PIPE, text=True).stdout
        self.version = re.search(r"v([0-9][^-+ ]*)", said).group(1)

    def build(self, made, out):
        return [self.program, "--quiet", "--noBuildLock", "-d", out], f"{made}/hugo"

    def serve(self, made, port):
        return [self.program, "server", "--bind", "127.0.0.1", "--port", str(port), "--baseURL", f"http://127.0.0.1:{port}/",
                "--noBuildLock", "--renderToMemory"], f"{made}/hugo"

    def source(self, made, page):
        return f"{made}/{self.target}/content{page['url'].rstrip('/')}.md"

    @staticmethod
    def url(url):
        return url


class Zola(Hugo):
    name = "zola"

    def __init__(self, program):
        self.program = program
        said = subprocess.run([program, "--version"], stdout=subprocess.PIPE, text=True).stdout
        self.version = said.split()[1]
        self.target = "zola" if tuple(map(int, self.version.split("-")[0].split(".")[:2])) < (0, 23) else "zola23"

    def build(self, made, out):
        return [self.program, "build", "--force", "-o", out], f"{made}/{self.target}"

    def serve(self, made, port):
        return [self.program, "serve", "--interface", "127.0.0.1", "--port", str(port)], f"{made}/{self.target}"


# ----------------------------------------------------------------------------------------- main
def measure(generators, floor, made, expect, runs, times):
    rows = {g.name: dict(generator=g.name, version=g.version, pages=expect["n"]) for g in generators}
    full, again = collections.defaultdict(list), collections.defaultdict(list)
    for turn in range(runs):
        for generator in generators:
            out = f"{made}/out-{generator.name}"
            shutil.rmtree(out, ignore_errors=True)
            command, cwd = generator.build(made, out)
            full[generator.name].append(run(command, cwd))
            before = tree_times(out)
            again[generator.name].append(run(command, cwd)[0])
            if turn == 0:
                check(generator, expect, out)
                after = tree_times(out)
                rows[generator.name].update(files=len(after), touched=sum(before.get(f) != t for f, t in after.items()))
    for name, row in rows.items():
        wall, cpu, peak = (statistics.median(part) for part in zip(*full[name]))
        row.update(wall_s=round(wall, 4), cpu_s=round(cpu, 4), peak_mib=round(peak, 1),
                   unchanged_s=round(statistics.median(again[name]), 4))
    if times:
        for generator in generators:
            served, used = edits(generator, made, expect, times)
            rows[generator.name].update(edit_s=round(served, 4), edit_cpu_s=round(used, 4))
    found = list(rows.values())
    if os.path.exists(floor):
        said = subprocess.run([floor, f"{made}/netwerkt/content", f"{made}/out-netwerkt", f"{made}/out-floor"],
                              stdout=subprocess.PIPE, text=True, check=True).stdout
        found.append(dict(generator="floor", version="", pages=expect["n"], **json.loads(said)))
    return found


COLUMNS = ["generator", "version", "pages", "files", "wall_s", "cpu_s", "peak_mib", "unchanged_s", "touched", "edit_s",
           "edit_cpu_s", "read_s", "markdown_s", "write_s"]


def table(rows):
    columns = [c for c in COLUMNS if any(c in row for row in rows)]
    lines = [columns] + [[str(row.get(c, "")) for c in columns] for row in rows]
    widths = [max(len(line[k]) for line in lines) for k in range(len(columns))]
    for line in lines:
        print("  ".join(cell.ljust(w) if k < 2 else cell.rjust(w) for k, (cell, w) in enumerate(zip(line, widths))).rstrip())


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--pages", default="100,1000,10000")
    ask.add_argument("--runs", type=int, default=5)
    ask.add_argument("--edits", type=int, default=7, help="0 leaves the servers out")
    ask.add_argument("--search", action="store_true", help="with a search page, which only netwerkt has")
    ask.add_argument("--json", action="store_true", help="one object a line instead of a table")
    ask.add_argument("--generator", default=f"{ROOT}/../shared/bench/gen_site.py")
    ask.add_argument("--netwerkt", default=f"{ROOT}/target/release/netwerkt")
    ask.add_argument("--floor", default=f"{ROOT}/target/release/examples/floor")
    ask.add_argument("--hugo", default=shutil.which("hugo"))
    ask.add_argument("--zola", default=shutil.which("zola"))
    asked = ask.parse_args()
    if not os.path.exists(asked.generator):
        print(f"skipped: no {asked.generator}")
        return
    if not os.path.exists(asked.netwerkt):
        sys.exit(f"{asked.netwerkt} is not there: cargo build --release -p site")
    kinds = [(Netwerkt, asked.netwerkt), (Hugo, asked.hugo), (Zola, asked.zola)]
    generators = [kind(program) for kind, program in kinds if program]
    for kind, program in kinds:
        if not program:
            print(f"skipped: no {kind.name} (--{kind.name} PATH)", file=sys.stderr)
    spec = importlib.util.spec_from_file_location("gen_site", asked.generator)
    gen_site = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    spec.loader.exec_module(gen_site)
    found = []
    for pages in map(int, asked.pages.split(",")):
        folder = tempfile.mkdtemp(prefix="compare-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
        try:
            targets = sorted({"zola"} | {g.target for g in generators} - {"netwerkt"})
            subprocess.run([sys.executable, asked.generator, "make", "--out", folder, "--pages", str(pages),
                            "--targets", ",".join(targets)], check=True, stdout=subprocess.DEVNULL)
            for_netwerkt.convert(folder, gen_site, asked.search)
            with open(f"{folder}/expect.json", encoding="utf-8") as file:
                expect = json.load(file)
            rows = measure(generators, asked.floor, folder, expect, asked.runs, asked.edits)
            if asked.json:
                for row in rows:
                    print(json.dumps(row), flush=True)
            found += rows
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    if not asked.json:
        table(found)


if __name__ == "__main__":
    main()
