#!/usr/bin/env python3
"""Writes test/oracles/communities/*.json: undirected graphs with the best communities that igraph finds in them, and pairs of divisions with how alike igraph calls them.

Run with Debian's python3 (python3-networkx, python3-igraph):  /usr/bin/python3 scripts/make-oracles-communities.py
The output depends on nothing but this file and the versions it records. Numbers are computed from their definitions, and checked against igraph's where it tells them.

- best: of 100 runs of igraph's Leiden method with 10 iterations each; of the karate club at resolution 1 igraph's exact optimum is checked to be that.
- Quality of the constant Potts model (cpm): edge weight inside, less resolution times pairs of nodes inside. igraph optimises it but does not tell it.
- Normalised mutual information is divided by the mean of the entropies; variation of information is in nats.
"""
import json
import platform
import random
from math import comb, log
from pathlib import Path

import igraph
import networkx as nx

OUT = Path(__file__).resolve().parent.parent / "test" / "oracles" / "communities"
SETTINGS = [("modularity", 1), ("modularity", 0.5), ("modularity", 2), ("cpm", 0.05), ("cpm", 0.2)]


def graphs():
    """Yields name, description, order, edges (pairs, or triples with a weight) and a division to measure."""
    karate = nx.karate_club_graph()
    clubs = [0 if karate.nodes[node]["club"] == "Mr. Hi" else 1 for node in karate]
    yield "karate", "Zachary's karate club, unweighted; divided into the two clubs", 34, sorted(karate.edges()), clubs

    novel = nx.les_miserables_graph()
    number = {name: index for index, name in enumerate(sorted(novel))}
    joined = sorted((*sorted((number[a], number[b])), w) for a, b, w in novel.edges(data="weight"))
    yield "les-miserables", "who appears with whom in Les Miserables, unweighted; divided by number", 77, [edge[:2] for edge in joined], [node % 6 for node in range(77)]
    yield "les-miserables-weighted", "the same, weighted by scenes", 77, joined, [node % 6 for node in range(77)]

    lfr = nx.LFR_benchmark_graph(250, 3, 1.5, 0.2, average_degree=8, max_degree=30, min_community=15, seed=5)
    groups = sorted({tuple(sorted(lfr.nodes[node]["community"])) for node in lfr})
    group_of = {node: index for index, group in enumerate(groups) for node in group}
    yield "lfr", "an LFR benchmark graph, a fifth of each node's edges leaving its group; divided into those groups", 250, sorted(tuple(sorted(edge)) for edge in lfr.edges() if edge[0] != edge[1]), [group_of[node] for node in range(250)]

    draw = random.Random(400)
    edges = {}
    while len(edges) < 160:
        a, b = sorted(draw.sample(range(70), 2))
        if (a < 60) == (b < 60):
            edges[a, b] = draw.randint(1, 40) / 8
    yield "scattered", "70 nodes, 160 edges with weights drawn at random, in two parts and some isolated nodes", 72, sorted((a, b, w) for (a, b), w in edges.items()), [node % 9 for node in range(72)]


def agree(what, left, right):
    assert abs(left - right) <= 1e-9 * max(1, abs(left)), f"{what}: {left} and {right}"
    return left


def measure(quality, resolution, order, edges, labels):
    """From the definitions."""
    weights = [edge[2] if len(edge) == 3 else 1 for edge in edges]
    inside = sum(w for edge, w in zip(edges, weights) if labels[edge[0]] == labels[edge[1]])
    if quality == "cpm":
        return inside - resolution * sum(comb(labels.count(label), 2) for label in set(labels))
    total = sum(weights)
    strengths = [0] * order
    for edge, w in zip(edges, weights):
        strengths[edge[0]] += w
        strengths[edge[1]] += w
    shares = [sum(strengths[node] for node in range(order) if labels[node] == label) / (2 * total) for label in set(labels)]
    return inside / total - resolution * sum(share * share for share in shares)


def best(quality, resolution, order, edges):
    graph = igraph.Graph(n=order, edges=[edge[:2] for edge in edges])
    weights = [edge[2] if len(edge) == 3 else 1 for edge in edges]
    reached = []
    for seed in range(100):
        random.seed(seed)
        labels = graph.community_leiden(quality if quality == "modularity" else "CPM", weights=weights, resolution_parameter=resolution, n_iterations=10).membership
        reached.append(measure(quality, resolution, order, edges, labels))
        if quality == "modularity":
            # Graph.modularity of 0.10.2 forgets the resolution; the method beneath it does not.
            agree("modularity, igraph", reached[-1], igraph.GraphBase.modularity(graph, labels, weights, resolution, False))
    return max(reached)


def comparisons():
    draw = random.Random(500)
    yield [0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]  # Hubert and Arabie's kind of table, by hand: 2 pairs of 6 and 3 agree
    yield [0, 0, 0, 0], [0, 1, 2, 3]
    for order, left, right in [(30, 3, 3), (30, 5, 2), (200, 12, 12), (200, 40, 7), (200, 200, 200)]:
        first = [draw.randrange(left) for _ in range(order)]
        yield first, [draw.randrange(right) for _ in range(order)]
        yield first, [label if draw.random() < 0.8 else draw.randrange(left) for label in first]


def likeness(left, right):
    order = len(left)
    cells = {}
    for pair in zip(left, right):
        cells[pair] = cells.get(pair, 0) + 1
    rows = [left.count(label) for label in set(left)]
    columns = [right.count(label) for label in set(right)]
    pairs = lambda sizes: sum(comb(size, 2) for size in sizes)
    chance = pairs(rows) * pairs(columns) / comb(order, 2)
    rand = (pairs(cells.values()) - chance) / ((pairs(rows) + pairs(columns)) / 2 - chance)
    shared = sum(n / order * log(n * order / (left.count(a) * right.count(b))) for (a, b), n in cells.items())
    entropy = lambda sizes: -sum(size / order * log(size / order) for size in sizes)
    both = entropy(rows) + entropy(columns)
    compare = igraph.compare_communities
    return {
        "adjustedRandIndex": agree("rand", rand, compare(left, right, method="adjusted_rand")),
        "normalisedMutualInformation": agree("nmi", 2 * shared / both, compare(left, right, method="nmi")),
        "variationOfInformation": agree("vi", both - 2 * shared, compare(left, right, method="vi")),
    }


def write(name, fields):
    lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in fields.items())
    (OUT / f"{name}.json").write_text("{\n" + lines + "\n}\n")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    made = {"madeBy": "scripts/make-oracles-communities.py", "versions": {"python": platform.python_version(), "networkx": nx.__version__, "igraph": igraph.__version__}}
    for name, description, order, edges, labels in graphs():
        qualities = [{"quality": quality, "resolution": resolution, "measured": measure(quality, resolution, order, edges, labels), "best": best(quality, resolution, order, edges)} for quality, resolution in SETTINGS]
        if name == "karate":
            agree("the optimum", qualities[0]["best"], igraph.Graph(edges).community_optimal_modularity().modularity)
        write(name, {"name": name, "description": description, **made, "order": order, "edges": [list(edge) for edge in edges], "labels": labels, "qualities": qualities})
    pairs = [{"left": left, "right": right, **likeness(left, right)} for left, right in comparisons()]
    write("comparisons", {"description": "pairs of divisions of the same nodes, and how alike they are", **made, "pairs": pairs})


if __name__ == "__main__":
    main()
