#!/usr/bin/env python3
"""Writes test/oracles/bibliometrics/*.json: directed graphs with what networkx, numpy and plain counting make of them.

Run with Debian's python3 (python3-networkx, python3-numpy):  /usr/bin/python3 scripts/make-oracles-bibliometrics.py
The output depends on nothing but this file and the versions it records. Edges point from citing to cited, from child to parent. Loops and parallel edges are dropped first.

- Traversal counts are those of the condensation; an edge of it is named by the smallest node at either end. They are counted along a topological order in whole
  numbers, and on small graphs path by path as well. Long whole numbers are texts.
- Dominators: networkx.immediate_dominators from a node put before every node of a component that nothing points at (-1), or from one node.
- Nearest common ancestors: from networkx.transitive_closure; networkx.lowest_common_ancestor, which gives one of them, is checked to be among them.
- Coupling and its similarities, to 13 digits: products of 0/1 matrices, and the formulas of van Eck & Waltman 2009. The whole is the number of works cited at all.
"""
import json
import platform
import random
from pathlib import Path

import networkx as nx
import numpy as np

OUT = Path(__file__).resolve().parent.parent / "test" / "oracles" / "bibliometrics"


def graphs():
    """Yields name, description, order and edges."""
    yield (
        "family",
        "a lineage with two origins, a node with three parents, a second family and a node alone",
        14,
        [(1, 0), (2, 0), (3, 1), (3, 2), (4, 3), (5, 3), (5, 6), (7, 5), (7, 4), (8, 7), (8, 6), (8, 1), (10, 9), (11, 9), (12, 10), (12, 11)],
    )

    width, layers = 2, 214
    stack = [(a + (layer + 1) * width, b + layer * width) for layer in range(layers - 1) for a in range(width) for b in range(width)]
    yield "stack", "214 layers of 2, each node citing all of the layer below: 2^214 paths from end to end, some 10^64", width * layers, stack

    draw = random.Random(300)
    dag = set()
    while len(dag) < 600:
        # Later nodes cite earlier ones, and low numbers (classics) more often.
        citing = int(draw.random() * 150)
        cited = int(draw.random() ** 1.5 * citing)
        if cited < citing:
            dag.add((citing, cited))
    names = list(range(160))
    draw.shuffle(names)
    yield "random-citations", "160 nodes under shuffled numbers, 600 citations without a cycle, drawn at random; ten nodes and more alone", 160, sorted((names[a], names[b]) for a, b in dag)

    draw = random.Random(61)
    tangle = [(int(draw.random() * 60), int(draw.random() * 60)) for _ in range(66)]
    yield "random-tangle", "60 nodes and 66 edges drawn at random, so with cycles, loops, parallels and several parts", 60, tangle

    draw = random.Random(26)
    knot = [(26 + int(draw.random() * 50), int(draw.random() * 76)) for _ in range(140)] + [(node, (node + 1) % 26) for node in range(0, 26, 2)]
    yield "random-knot", "76 nodes, fifty of which cite one another at random in circles", 76, knot


def count_paths(dag, count):
    """Paths through each edge of an acyclic networkx graph, and of all paths of an edge or more."""
    leaving, arriving = {}, {}
    for node in reversed(list(nx.topological_sort(dag))):
        leaving[node] = (1 if count != "spc" or dag.out_degree(node) == 0 else 0) + sum(leaving[target] for target in dag.successors(node))
    for node in nx.topological_sort(dag):
        arriving[node] = (1 if count == "spnp" or dag.in_degree(node) == 0 else 0) + sum(arriving[source] for source in dag.predecessors(node))
    total = sum(arriving[a] for a, b in dag.edges() if count != "spc" or dag.out_degree(b) == 0)
    return {(a, b): arriving[a] * leaving[b] for a, b in dag.edges()}, total


def list_paths(dag, count):
    """The same by listing every path."""
    starts = [node for node in dag if count == "spnp" or dag.in_degree(node) == 0]
    ends = {node for node in dag if count != "spc" or dag.out_degree(node) == 0}
    through, total = {edge: 0 for edge in dag.edges()}, 0
    pending = [[start] for start in starts]
    while pending:
        path = pending.pop()
        if len(path) > 1 and path[-1] in ends:
            total += 1
            for edge in zip(path, path[1:]):
                through[edge] += 1
        pending.extend(path + [target] for target in dag.successors(path[-1]))
    return through, total


def traversal(graph):
    shrunk = nx.condensation(graph)
    name = {component: min(shrunk.nodes[component]["members"]) for component in shrunk}
    dag = nx.relabel_nodes(shrunk, name)
    edges = sorted(dag.edges())
    result = {"edges": edges}
    for count in ("spc", "splc", "spnp"):
        through, total = count_paths(dag, count)
        if total < 200000:
            assert (through, total) == list_paths(dag, count), count
        result[count] = [str(through[edge]) for edge in edges]
        result[count + "Total"] = str(total)
    longest = nx.dag_longest_path_length(dag)
    result["longest"] = longest
    below, above = {}, {}
    for node in reversed(list(nx.topological_sort(dag))):
        below[node] = max((below[target] + 1 for target in dag.successors(node)), default=0)
    for node in nx.topological_sort(dag):
        above[node] = max((above[source] + 1 for source in dag.predecessors(node)), default=0)
    member_of = {node: name[component] for component in shrunk for node in shrunk.nodes[component]["members"]}
    result["criticality"] = [longest - below[member_of[node]] - above[member_of[node]] for node in graph]
    return result


def dominators(graph, roots):
    rooted = graph.copy()
    rooted.add_edges_from((-1, root) for root in roots)
    found = nx.immediate_dominators(rooted, -1)
    parents = [found.get(node, -2) for node in graph]
    dependents = []
    for node in graph:
        without = rooted.copy()
        without.remove_node(node)
        reached = nx.descendants(rooted, -1)
        dependents.append(len(reached - nx.descendants(without, -1)) - 1 if node in reached else 0)
    return {"parents": parents, "dependents": dependents}


def beginnings(graph):
    shrunk = nx.condensation(graph)
    return sorted(node for component in shrunk if shrunk.in_degree(component) == 0 for node in shrunk.nodes[component]["members"])


def common_ancestors(graph, draw):
    closure = nx.transitive_closure(graph, reflexive=True)
    strictly = nx.transitive_closure(graph, reflexive=False)
    rows = []
    for _ in range(60):
        asked = [draw.randrange(graph.number_of_nodes()) for _ in range(draw.choice([2, 2, 2, 3]))]
        common = set.intersection(*(set(closure.successors(node)) for node in asked))
        nearest = sorted(node for node in common if not any(strictly.has_edge(other, node) and not strictly.has_edge(node, other) for other in common))
        if len(asked) == 2 and nx.is_directed_acyclic_graph(graph):
            theirs = nx.lowest_common_ancestor(graph.reverse(), *asked)
            assert (theirs in nearest) if nearest else (theirs is None), asked
        rows.append({"asked": asked, "nearest": nearest})
    return rows


def coupling(graph):
    order = graph.number_of_nodes()
    cites = nx.to_numpy_array(graph, nodelist=range(order), weight=None)
    shared = cites @ cites.T
    lengths, whole = cites.sum(axis=1), int((cites.sum(axis=0) > 0).sum())
    rows = []
    for a in range(order):
        for b in range(a + 1, order):
            c, s, t = shared[a, b], lengths[a], lengths[b]
            if c > 0:
                rows.append([a, b, int(c)] + [float(f"{value:.13g}") for value in (c * whole / (s * t), c / np.sqrt(s * t), c / (s + t - c), c / min(s, t))])
    return rows


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    versions = {"python": platform.python_version(), "networkx": nx.__version__, "numpy": np.__version__}
    for name, description, order, edges in graphs():
        graph = nx.DiGraph()
        graph.add_nodes_from(range(order))
        graph.add_edges_from((a, b) for a, b in edges if a != b)
        fields = {"name": name, "description": description, "madeBy": "scripts/make-oracles-bibliometrics.py", "versions": versions, "order": order, "edges": edges}
        fields["traversal"] = traversal(graph)
        fields["dominators"] = dominators(graph, beginnings(graph))
        fields["dominatorsFromLast"] = dominators(graph, [order - 1])
        fields["commonAncestors"] = common_ancestors(graph, random.Random(order))
        if name != "stack":
            fields["coupling"] = coupling(graph)
        lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in fields.items())
        (OUT / f"{name}.json").write_text("{\n" + lines + "\n}\n")


if __name__ == "__main__":
    main()
