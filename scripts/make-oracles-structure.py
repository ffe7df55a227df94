#!/usr/bin/env python3
"""Writes test/oracles/structure/*.json: centralities and structure as networkx, igraph and plain linear algebra have them.

Run with Debian's python3 (python3-networkx, python3-igraph, python3-scipy):  /usr/bin/python3 scripts/make-oracles-structure.py
- the graphs of make-oracles.py, each in a file of its own, all numbers in full;
- generated.json: 200 graphs drawn at random, with loops, parallel edges, isolates, several parts and weights, to 12 digits, and what make-oracles.py finds besides;
- samples.json: real networks that lie in ../shared/samples/networks, not their edges, only what is found in them: the sum and every 97th number, to 12 digits.
  Left as it is where they are absent. Edges run from citing to cited; Pajek files have them the other way round.
The output depends on nothing but this file, make-oracles.py, those networks and the versions it records. Each number is checked against a second implementation where there is one.

Where definitions differ, ours is the one written down:
- Loops in the input are dropped and parallel edges added up (unweighted: collapsed) before anything is computed.
- Closeness is networkx's, measured where paths end; harmonic closeness is a mean, networkx's divided by order - 1.
- Eigenvector and Katz scores add up to 1. Eigenvector scores stand for connected undirected graphs only, Katz for an attenuation of 0.4 / largest eigenvalue, or 0.2 without cycles.
- Clustering forgets direction. Constraint and effective size are Burt's; networkx leaves them out for nodes of a directed graph that nothing follows, igraph does not.
- The diameter is the longest shortest path there is, between nodes joined by one.
- Assortativity is null where there is nothing to correlate.
"""
import importlib.util
import json
import math
import platform
import random
import re
import warnings
from pathlib import Path

import igraph
import networkx as nx
import numpy as np
import scipy
from scipy.sparse.linalg import eigsh

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "test" / "oracles" / "structure"
SAMPLES = HERE.parent.parent / "shared" / "samples" / "networks"
SIDES = ("in", "out")

spec = importlib.util.spec_from_file_location("make_oracles", HERE / "make-oracles.py")
first_set = importlib.util.module_from_spec(spec)
spec.loader.exec_module(first_set)
agree, simple = first_set.agree, first_set.simple


def twin_of(graph):
    edges = list(graph.edges(data="weight"))
    twin = igraph.Graph(n=graph.number_of_nodes(), edges=[(a, b) for a, b, _ in edges], directed=graph.is_directed())
    return twin, [w for *_, w in edges]


def listed(graph, values):
    return [values[node] for node in range(graph.number_of_nodes())]


def closeness(graph):
    order = graph.number_of_nodes()
    ours = listed(graph, nx.closeness_centrality(graph))
    twin, _ = twin_of(graph)
    reached = [len(nx.ancestors(graph, node)) for node in range(order)]
    theirs = [0 if count == 0 else value * count / (order - 1) for value, count in zip(twin.closeness(mode="in", normalized=True), reached)]
    agree("closeness, igraph", ours, theirs)
    mean = [value / max(1, order - 1) for value in listed(graph, nx.harmonic_centrality(graph))]
    if order > 1:
        agree("harmonic, igraph", mean, twin.harmonic_centrality(mode="in", normalized=True))
    return ours, mean


def eigenvector(graph):
    """None where there is none."""
    if graph.is_directed() or graph.number_of_nodes() == 0 or not nx.is_connected(graph):
        return None
    order = graph.number_of_nodes()
    if order == 1:
        return {"eigenvalue": 0.0, "scores": [1.0]}
    weights = nx.to_numpy_array(graph, nodelist=range(order))
    values, vectors = np.linalg.eigh(weights)
    scores = np.abs(vectors[:, -1]).astype(np.longdouble)
    matrix = weights.astype(np.longdouble)
    for _ in range(20000 if order < 200 else 2000):  # polish in extended precision; the shift keeps bipartite graphs from swinging
        polished = matrix @ scores + values[-1] / 2 * scores
        polished /= polished.sum()
        settled = np.max(np.abs(polished - scores)) < 1e-21
        scores = polished
        if settled:
            break
    twin, edge_weights = twin_of(graph)
    theirs = np.array(twin.eigenvector_centrality(weights=edge_weights))
    agree("eigenvector, igraph", scores, theirs / theirs.sum(), 1e-6, 1e-10)
    return {"eigenvalue": float(values[-1]), "scores": [float(score) for score in scores]}


def largest_eigenvalue(graph):
    """Of the strong components one by one: rounding blows up the eigenvalues of what holds them together."""
    largest = 0.0
    for part in nx.strongly_connected_components(graph.to_directed()):
        if len(part) > 1:
            largest = max(largest, float(np.max(np.abs(np.linalg.eigvals(nx.to_numpy_array(graph.subgraph(part)))))))
    return largest


def katz(graph):
    order = graph.number_of_nodes()
    largest = largest_eigenvalue(graph)
    attenuation = 0.4 / largest if largest > 0 else 0.2
    system = np.eye(order) - attenuation * nx.to_numpy_array(graph, nodelist=range(order)).T
    scores = np.linalg.solve(system, np.ones(order))
    for _ in range(3):  # refinement, the residual in extended precision
        residual = np.ones(order, np.longdouble) - system.astype(np.longdouble) @ scores.astype(np.longdouble)
        scores = scores + np.linalg.solve(system, residual.astype(float))
    theirs = np.array(listed(graph, nx.katz_centrality(graph, alpha=attenuation, beta=1.0, max_iter=100000, tol=1e-14, normalized=False, weight="weight")))
    agree("katz, networkx", scores, theirs)
    return {"largestEigenvalue": largest, "attenuation": attenuation, "scores": (scores / scores.sum()).tolist()}


def cores(graph):
    ours = listed(graph, nx.core_number(graph))
    assert ours == twin_of(graph)[0].coreness(mode="all"), "core numbers, igraph"
    return ours


def clustering(graph):
    plain = nx.Graph(graph.edges())
    plain.add_nodes_from(graph)
    triangles = listed(graph, nx.triangles(plain))
    coefficients = listed(graph, nx.clustering(plain))
    twin, _ = twin_of(plain)
    if plain.number_of_edges() > 0:
        twin = igraph.Graph(n=graph.number_of_nodes(), edges=list(plain.edges()))
        agree("clustering, igraph", coefficients, twin.transitivity_local_undirected(mode="zero"))
        agree("transitivity, igraph", nx.transitivity(plain), twin.transitivity_undirected(mode="zero"))
    return {"triangles": triangles, "coefficients": coefficients, "mean": float(np.mean(coefficients)), "transitivity": float(nx.transitivity(plain))}


def structural_holes(graph):
    order = graph.number_of_nodes()
    twin, weights = twin_of(graph)
    constraint = [0 if math.isnan(value) else value for value in twin.constraint(weights=weights)]
    ties = nx.Graph()
    ties.add_nodes_from(range(order))
    for a, b, w in graph.edges(data="weight"):
        ties.add_edge(a, b, weight=w + (ties[a][b]["weight"] if ties.has_edge(a, b) else 0))
    strength = {node: sum(ties[node][other]["weight"] for other in ties[node]) for node in ties}
    strongest = {node: max((ties[node][other]["weight"] for other in ties[node]), default=0) for node in ties}
    size = [0.0] * order
    for node in ties:
        for other in ties[node]:
            shared = sum(ties[node][third]["weight"] * ties[other][third]["weight"] for third in set(ties[node]) & set(ties[other]))
            size[node] += 1 - shared / (strength[node] * strongest[other])
    if order < 300:  # networkx takes hours for hubs
        followed = [node for node in graph if len(graph[node]) > 0]
        agree("constraint, networkx", [constraint[node] for node in followed], list(nx.constraint(graph, nodes=followed, weight="weight").values()))
        agree("effective size, networkx", [size[node] for node in followed], list(nx.effective_size(graph, nodes=followed, weight="weight").values()))
    return constraint, size


def assortativity(graph):
    def degrees(side):
        return dict(graph.degree()) if not graph.is_directed() else dict(graph.in_degree() if side == "in" else graph.out_degree())

    def correlation(source, target):
        ends = list(graph.edges()) if graph.is_directed() else [(a, b) for edge in graph.edges() for a, b in (edge, edge[::-1])]
        x, y = [source[a] for a, _ in ends], [target[b] for _, b in ends]
        if len(ends) == 0 or len(set(x)) == 1 or len(set(y)) == 1:
            return None
        return float(np.corrcoef(x, y)[0, 1])

    ours = {f"{x}-{y}": correlation(degrees(x), degrees(y)) for x in SIDES for y in SIDES}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for x in SIDES:
            for y in SIDES:
                if ours[f"{x}-{y}"] is not None:
                    agree("assortativity, networkx", ours[f"{x}-{y}"], nx.degree_assortativity_coefficient(graph, x=x, y=y), 1e-8)
    if ours["out-in"] is not None:
        agree("assortativity, igraph", ours["out-in"], twin_of(graph)[0].assortativity_degree(directed=True))
    return ours


def diameter(graph):
    longest = max((max(lengths.values()) for _, lengths in nx.all_pairs_shortest_path_length(graph)), default=0)
    twin, _ = twin_of(graph)
    if twin.vcount() > 0:
        assert longest == twin.diameter(directed=True, unconn=True), "diameter, igraph"
    return longest


def expected(graph):
    near, harmonic = closeness(graph)
    constraint, size = structural_holes(graph)
    return {
        "closeness": near,
        "harmonic": harmonic,
        "eigenvector": eigenvector(graph),
        "katz": katz(graph),
        "coreNumbers": cores(graph),
        "clustering": clustering(graph),
        "constraint": constraint,
        "effectiveSize": size,
        "assortativity": assortativity(graph),
        "density": nx.density(graph),
        "diameter": diameter(graph),
    }


def flows(graph):
    """What make-oracles.py finds in its own graphs, of these."""
    matrix = nx.to_numpy_array(graph, nodelist=range(graph.number_of_nodes()))
    raw, _ = first_set.betweenness(graph)
    undirected = graph.to_undirected()
    return {
        "size": graph.number_of_edges(),
        "outStrength": matrix.sum(axis=1).tolist(),
        "inStrength": matrix.sum(axis=0).tolist(),
        "betweenness": raw,
        "pageRank": first_set.page_rank(graph),
        "hits": first_set.hits(graph) if graph.number_of_edges() > 1 else None,
        "reachCounts": [len(nx.descendants(graph, node)) for node in graph],
        "weakComponents": nx.number_connected_components(undirected),
        "strongComponents": nx.number_strongly_connected_components(graph) if graph.is_directed() else nx.number_connected_components(graph),
    }


def generated():
    for seed in range(200):
        draw = random.Random(1000 + seed)
        order = 1 + int(draw.random() ** 3 * 48)
        directed, weighted = draw.random() < 0.5, draw.random() < 0.5
        # Ends come from the first nodes, so that most graphs have isolates, and some from two halves that are not joined.
        reach = 1 + int(draw.random() * order)
        halves = draw.random() < 0.3
        edges = []
        for _ in range(int(draw.random() * 3 * order)):
            a, b = int(draw.random() * reach), int(draw.random() * reach)
            if halves and a % 2 != b % 2:
                continue
            edges.append((a, b, round(draw.random() * 5 + 0.01, 3)) if weighted else (a, b))
        yield directed, order, edges


def rounded(value, digits=12):
    if isinstance(value, dict):
        return {key: rounded(entry, digits) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(entry, digits) for entry in value]
    return float(f"{value:.{digits}g}") if isinstance(value, float) else value


def pajek(name):
    """Arcs from citing to cited, with the ids of test/analysis/pajek-samples.ts."""
    order, part, edges = 0, "", []
    for line in (SAMPLES / "pajek" / name).read_text("latin-1").split("\n"):
        words = line.split()
        if line.startswith("*"):
            part = words[0].lower()
            if part == "*partition":
                break
            if part == "*vertices":
                order = int(words[1])
        elif len(words) > 1 and part in ("*arcs", "*arcslist"):
            cited, *citing = [int(word) - 1 for word in words]
            edges += [(work, cited) for work in (citing[:1] if part == "*arcs" else citing)]
    return True, order, edges


def classic(name, pattern):
    """Undirected, with the ids of test/analysis/classic-samples.ts."""
    ids = {}
    edges = [tuple(ids.setdefault(end, len(ids)) for end in ends) for ends in re.findall(pattern, (SAMPLES / "classic" / name).read_text(), re.M)]
    return False, len(ids), edges


def networks():
    yield "karate.gml", classic("karate.gml", r"edge\s*\[\s*source (\d+)\s*target (\d+)")
    yield "miserables.graphml", classic("miserables.graphml", r'<edge\b[^>]*? source="([^"]+)" target="([^"]+)"')
    yield "cora.cites", classic("cora.cites", r"^(\S+)\s+(\S+)$")
    yield "SmallW.paj", pajek("SmallW.paj")
    yield "SmaGri.net", pajek("SmaGri.net")
    yield "Kohonen.net", pajek("Kohonen.net")


def summary(value):
    """A list becomes its sum and every 97th entry."""
    if isinstance(value, dict):
        return {key: summary(entry) for key, entry in value.items()}
    return {"sum": math.fsum(value), "some": value[::97]} if isinstance(value, list) else value


def in_largest_part(graph):
    """The eigenvector scores of the largest part made undirected, unweighted, its nodes in order."""
    plain = nx.Graph(graph.edges())
    part = sorted(max(nx.connected_components(plain), key=len))
    names = {node: index for index, node in enumerate(part)}
    copy = nx.Graph()
    copy.add_nodes_from(range(len(part)))
    copy.add_edges_from(((names[a], names[b]) for a, b in plain.subgraph(part).edges()), weight=1)
    return eigenvector(copy)


def hits(graph):
    """In doubles, for networks too large to polish: far-off nodes are right to 15 digits of the largest score only."""
    matrix = nx.to_scipy_sparse_array(graph, nodelist=range(graph.number_of_nodes()), dtype=float)
    values, vectors = eigsh(matrix.T @ matrix, k=2, tol=0, v0=np.ones(matrix.shape[0]))
    leading = int(np.argmax(values))
    assert values[leading] - values[1 - leading] > 1e-6 * values[leading], "the leading eigenvector is not unique"
    authorities = np.abs(vectors[:, leading])
    hubs = matrix @ authorities
    twin, weights = twin_of(graph)
    agree("hits, igraph", authorities / authorities.max(), twin.authority_score(weights=weights), 1e-6, 1e-9)
    return {"hubs": (hubs / hubs.sum()).tolist(), "authorities": (authorities / authorities.sum()).tolist()}


def write(name, fields):
    lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in fields.items())
    (OUT / f"{name}.json").write_text("{\n" + lines + "\n}\n")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    made = {
        "madeBy": "scripts/make-oracles-structure.py",
        "versions": {"python": platform.python_version(), "networkx": nx.__version__, "igraph": igraph.__version__, "numpy": np.__version__, "scipy": scipy.__version__},
    }
    for name, _, directed, order, edges, _ in first_set.graphs():
        write(name, {"name": name, **made, **expected(simple(directed, order, edges))})
    small = []
    for directed, order, edges in generated():
        graph = simple(directed, order, edges)
        small.append(rounded({"directed": directed, "order": order, "edges": edges, **flows(graph), **expected(graph)}))
    write("generated", {**made, "graphs": small})
    if SAMPLES.exists():
        found = {}
        for name, (directed, order, edges) in networks():
            graph = simple(directed, order, edges)
            raw, _ = first_set.betweenness(graph)
            numbers = {**expected(graph), "eigenvectorOfLargestPart": in_largest_part(graph), "betweenness": raw, "pageRank": first_set.page_rank(graph), "hits": hits(graph)}
            found[name] = rounded(summary(numbers))
        write("samples", {**made, **found})


if __name__ == "__main__":
    main()
