#!/usr/bin/env python3
"""Writes test/oracles/*.json: graphs with the numbers networkx, igraph and numpy give for them.

Run with Debian's python3 (python3-networkx, python3-igraph, python3-scipy):  /usr/bin/python3 scripts/make-oracles.py
The output depends on nothing but this file and the versions it records. Each number is checked against a second implementation here, where there is one.

Where definitions differ, ours is the one written down:
- Loops in the input are dropped and parallel edges added up (unweighted: collapsed) before anything is computed.
- PageRank is the dense solution of the linear system, refined; networkx and igraph agree with it to their tolerance. Dangling nodes spread like the personalisation.
- HITS scores add up to 1; they are left out (null) where the leading eigenvector is not unique, where libraries answer as their start vector has it.
- Betweenness is unweighted; raw undirected scores count each pair once.
"""
import json
import platform
import random
from pathlib import Path

import igraph
import networkx as nx
import numpy as np
import scipy

OUT = Path(__file__).resolve().parent.parent / "test" / "oracles"
DAMPING = 0.85


def graphs():
    """Yields name, description, directed, order, edges (pairs, or triples with a weight), one community label a node."""
    karate = nx.karate_club_graph()
    clubs = [0 if karate.nodes[node]["club"] == "Mr. Hi" else 1 for node in karate]
    yield "karate", "Zachary's karate club, unweighted; communities are the two clubs", False, 34, sorted(karate.edges()), clubs
    weighted = sorted((a, b, w) for a, b, w in karate.edges(data="weight"))
    yield "karate-weighted", "Zachary's karate club, weighted by contexts of interaction", False, 34, weighted, clubs

    yield (
        "tangle",
        "two cycles, dangling nodes, a second part, an isolated node, parallel edges, a loop, weights",
        True,
        14,
        [
            (0, 1, 2), (1, 2, 1), (2, 0, 0.5), (2, 3, 1), (3, 4, 3), (4, 5, 1), (5, 3, 0.25), (0, 4, 1), (0, 4, 1.5), (6, 2, 1),
            (6, 6, 5), (7, 3, 2), (7, 6, 1), (7, 3, 0.125), (1, 8, 4), (5, 8, 1), (9, 10, 1), (10, 11, 2), (11, 9, 1), (9, 12, 1), (2, 1, 0.75),
        ],
        [0, 0, 0, 1, 1, 1, 0, 0, 2, 3, 3, 3, 3, 4],
    )

    layers, width = 13, 10
    layered = [(a + layer * width, b + (layer + 1) * width) for layer in range(layers - 1) for a in range(width) for b in range(width)]
    yield "layered", "13 layers of 10, each node joined to all of the next layer: 10^11 shortest paths from end to end", True, layers * width, layered, [node // 20 for node in range(130)]

    draw = random.Random(200)
    dag = set()
    while len(dag) < 900:
        # Later nodes cite earlier ones, and low numbers (classics) more often.
        citing = int(draw.random() * 200)
        cited = int(draw.random() ** 2 * citing)
        if cited < citing:
            dag.add((citing, cited))
    yield "random-dag", "200 nodes, 900 citations without a cycle, drawn at random", True, 200, sorted(dag), [int(draw.random() * 12) for _ in range(200)]

    draw = random.Random(120)
    digraph = [(int(draw.random() * 110), int(draw.random() ** 1.5 * 110), round(draw.random() * 5 + 0.01, 3)) for _ in range(420)]
    yield "random-digraph", "120 nodes, weighted edges at random, so with cycles, loops and parallels; ten nodes isolated", True, 120, digraph, [int(draw.random() * 7) for _ in range(120)]

    draw = random.Random(90)
    planted = []
    for a in range(90):
        for b in range(a):
            if draw.random() < (0.5 if a % 6 == b % 6 else 0.015):
                planted.append((a, b, round(draw.random() + 0.1, 3)))
    yield "planted", "90 nodes in six planted communities, weighted", False, 90, planted, [node % 6 for node in range(90)]

    grid = [(a + layer * 4, b + (layer + 1) * 4) for layer in range(5) for a in range(4) for b in range(4) if (a + b + layer) % 3 != 0]
    yield "braid", "six layers of 4 with two thirds of the edges, undirected: many shortest paths both ways", False, 24, grid, [node // 8 for node in range(24)]


def simple(directed, order, edges):
    """The graph without loops and parallels, as a networkx graph."""
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(order))
    for source, target, *rest in edges:
        if source == target:
            continue
        if graph.has_edge(source, target):
            if rest:
                graph[source][target]["weight"] += rest[0]
        else:
            graph.add_edge(source, target, weight=rest[0] if rest else 1)
    return graph


def agree(what, left, right, relative=1e-9, absolute=1e-14):
    left, right = np.asarray(left, float), np.asarray(right, float)
    assert np.allclose(left, right, rtol=relative, atol=absolute), f"{what}: off by {np.max(np.abs(left - right))}"


def page_rank(graph, personalisation=None):
    order = graph.number_of_nodes()
    weights = nx.to_numpy_array(graph, nodelist=range(order))
    starts = np.full(order, 1 / order) if personalisation is None else np.array(personalisation) / sum(personalisation)
    out = weights.sum(axis=1)
    steps = np.where(out[:, None] > 0, weights / np.where(out == 0, 1, out)[:, None], starts[None, :])
    system = np.eye(order) - DAMPING * steps.T
    ranks = np.linalg.solve(system, (1 - DAMPING) * starts)
    for _ in range(3):  # refinement, the residual in extended precision
        residual = (1 - DAMPING) * starts.astype(np.longdouble) - system.astype(np.longdouble) @ ranks.astype(np.longdouble)
        ranks = ranks + np.linalg.solve(system, residual.astype(float))
    given = None if personalisation is None else dict(enumerate(personalisation))
    theirs = nx.pagerank(graph, alpha=DAMPING, personalization=given, tol=max(1e-16, 1e-15 / max(1, order)), max_iter=10000)
    agree("pagerank, networkx", ranks, [theirs[node] for node in range(order)])
    edges = list(graph.edges(data="weight"))
    twin = igraph.Graph(n=order, edges=[(a, b) for a, b, _ in edges], directed=graph.is_directed())
    if personalisation is None:
        agree("pagerank, igraph", ranks, twin.pagerank(damping=DAMPING, weights=[w for *_, w in edges], implementation="prpack"), absolute=1e-11)
    return ranks.tolist()


def hits(graph):
    """Hubs and authorities, or None where the largest singular value is not single."""
    order = graph.number_of_nodes()
    weights = nx.to_numpy_array(graph, nodelist=range(order))
    values, vectors = np.linalg.eigh(weights.T @ weights)
    if values[-1] - values[-2] < 1e-6 * values[-1]:
        return None
    exact = weights.astype(np.longdouble)
    authorities = np.abs(vectors[:, -1]).astype(np.longdouble)
    for _ in range(4000):  # polish in extended precision
        authorities = exact.T @ (exact @ authorities)
        authorities /= authorities.sum()
    hubs = exact @ authorities
    hubs /= hubs.sum()
    their_hubs, their_authorities = nx.hits(graph, max_iter=100000, tol=1e-15)
    agree("hits, networkx", authorities, [their_authorities[node] for node in range(order)], 1e-7, 1e-9)
    agree("hits, networkx", hubs, [their_hubs[node] for node in range(order)], 1e-7, 1e-9)
    drop = lambda scores: [float(score) if score > 1e-300 else 0.0 for score in scores]
    return {"hubs": drop(hubs), "authorities": drop(authorities)}


def betweenness(graph):
    raw = nx.betweenness_centrality(graph, normalized=False)
    twin = igraph.Graph(n=graph.number_of_nodes(), edges=list(graph.edges()), directed=graph.is_directed())
    agree("betweenness, igraph", [raw[node] for node in graph], twin.betweenness(directed=graph.is_directed()))
    normalised = nx.betweenness_centrality(graph, normalized=True)
    return [raw[node] for node in graph], [normalised[node] for node in graph]


def modularity(graph, labels, resolution):
    communities = [{node for node in graph if labels[node] == label} for label in sorted(set(labels))]
    ours = nx.algorithms.community.modularity(graph, communities, weight="weight", resolution=resolution)
    edges = list(graph.edges(data="weight"))
    twin = igraph.Graph(n=graph.number_of_nodes(), edges=[(a, b) for a, b, _ in edges], directed=graph.is_directed())
    # Graph.modularity of 0.10.2 forgets resolution and direction; the method beneath it does not.
    agree("modularity, igraph", ours, igraph.GraphBase.modularity(twin, labels, [w for *_, w in edges], resolution, graph.is_directed()))
    return ours


def co_citation(graph):
    order = graph.number_of_nodes()
    points = nx.to_numpy_array(graph, nodelist=range(order), weight=None)
    counts = points.T @ points
    return [[a, b, int(counts[a, b])] for a in range(order) for b in range(a + 1, order) if counts[a, b] > 0]


def expected(directed, order, edges, labels):
    graph = simple(directed, order, edges)
    personalisation = [float((7 * node) % 5) for node in range(order)]
    raw, normalised = betweenness(graph)
    result = {
        "size": graph.number_of_edges(),
        "pageRank": page_rank(graph),
        "personalisation": personalisation,
        "personalisedPageRank": page_rank(graph, personalisation),
        "hits": hits(graph),
        "betweenness": raw,
        "normalisedBetweenness": normalised,
        "modularity": [{"resolution": resolution, "value": modularity(graph, labels, resolution)} for resolution in (1, 0.5, 2)],
        "reachCounts": [len(nx.descendants(graph, node)) for node in graph],
        "weakComponents": nx.number_weakly_connected_components(graph) if directed else nx.number_connected_components(graph),
    }
    if directed:
        result["strongComponents"] = sorted(sorted(part) for part in nx.strongly_connected_components(graph))
        result["coCitation"] = co_citation(graph)
    return result


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    versions = {"python": platform.python_version(), "networkx": nx.__version__, "igraph": igraph.__version__, "numpy": np.__version__, "scipy": scipy.__version__}
    for name, description, directed, order, edges, labels in graphs():
        fields = {"name": name, "description": description, "madeBy": "scripts/make-oracles.py", "versions": versions, "directed": directed, "order": order, "edges": [list(map(lambda n: n if isinstance(n, int) else float(n), edge)) for edge in edges], "labels": labels}
        fields.update(expected(directed, order, edges, labels))
        lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in fields.items())
        (OUT / f"{name}.json").write_text("{\n" + lines + "\n}\n")


if __name__ == "__main__":
    main()
