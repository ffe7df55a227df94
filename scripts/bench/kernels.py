"""What the kernels are measured against: igraph through its Python package, and NumPy and SciPy where igraph has no such function.

Reads a line of JSON and the ends of the edges as 32-bit numbers, then at each further line, a name and how often, calls that function so many times and answers as JSON how long one took and a
number that tells whether its answer is ours. What turning an answer into Python lists takes is part of the call.
"""
import json
import sys
import time

import igraph
import numpy
from scipy import sparse

stdin = sys.stdin.buffer
given = json.loads(stdin.readline())
ends = numpy.frombuffer(stdin.read(8 * given["size"]), dtype=numpy.uint32).astype(numpy.int64).reshape(-1, 2)
order = given["order"]
graph = igraph.Graph(n=order, edges=ends, directed=True)
base = igraph.GraphBase
made = {}


def once(name, make):
    if name not in made:
        made[name] = make()
    return made[name]


def related():
    return once("related", lambda: graph.as_undirected(mode="collapse"))


def connected():
    return once("connected", lambda: related().connected_components().giant())


def rows():
    return once("rows", lambda: sparse.csr_matrix((numpy.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(order, order)))


def product(left, right):
    """Pairs that share something, each counted once."""
    found = left @ right
    return (found.nnz - numpy.count_nonzero(found.diagonal())) / 2


def sorted_product(left, right):
    """The same pairs as ours gives them: nothing with itself, each row in order."""
    found = left @ right
    found.data[found.indices == numpy.repeat(numpy.arange(order), numpy.diff(found.indptr))] = 0
    found.eliminate_zeros()
    found.sort_indices()
    return found.nnz / 2


def communities(labels):
    return related().modularity(labels)


def spc():
    """The search path counts of the condensed graph: strong components by igraph, then sweeps of NumPy over whole generations, both ways."""
    labels = numpy.array(base.connected_components(graph, mode="strong"))
    count = labels.max() + 1
    pairs = labels[ends]
    pairs = numpy.unique(pairs[pairs[:, 0] != pairs[:, 1]] @ numpy.array([count, 1]))
    citing, cited = pairs // count, pairs % count
    leaving = paths_to_ends(count, citing, cited)
    arriving = paths_to_ends(count, cited, citing)
    return (arriving[citing] * leaving[cited]).max()


def paths_to_ends(count, starts, stops):
    """For each node the paths along its edges to where there are none: generation after generation, those first whose edges all lead to settled ones."""
    by_stop = numpy.argsort(stops, kind="stable")
    starts_of = starts[by_stop]
    offsets = numpy.concatenate(([0], numpy.cumsum(numpy.bincount(stops, minlength=count))))
    left = numpy.bincount(starts, minlength=count)
    settled = numpy.flatnonzero(left == 0)
    paths = numpy.zeros(count)
    paths[settled] = 1
    while len(settled) > 0:
        lengths = offsets[settled + 1] - offsets[settled]
        slots = numpy.repeat(offsets[settled] - numpy.concatenate(([0], numpy.cumsum(lengths)[:-1])), lengths) + numpy.arange(lengths.sum())
        reached = starts_of[slots]
        numpy.add.at(paths, reached, numpy.repeat(paths[settled], lengths))
        numpy.subtract.at(left, reached, 1)
        reached = numpy.unique(reached)
        settled = reached[left[reached] == 0]
    return paths


# A call, and the number that is looked at in its answer.
FUNCTIONS = {
    "degree": (lambda: base.degree(graph), max),
    "components": (lambda: base.connected_components(graph, mode="weak"), lambda labels: max(labels) + 1),
    "pagerank": (lambda: graph.pagerank(damping=0.85), max),
    "k-core": (lambda: base.coreness(graph, mode="all"), max),
    "leiden": (lambda: related().community_leiden(objective_function="modularity", n_iterations=2).membership, communities),
    "louvain": (lambda: base.community_multilevel(related(), None, False), communities),
    "closeness": (lambda: base.closeness(graph, mode="in"), lambda scores: 0),
    "betweenness": (lambda: base.betweenness(graph), max),
    "hits": (lambda: base.authority_score(graph), lambda scores: max(scores) / sum(scores)),
    "hits, both": (lambda: (base.authority_score(graph), base.hub_score(graph)), lambda both: max(both[0]) / sum(both[0])),
    "eigenvector": (lambda: base.eigenvector_centrality(connected()), lambda scores: max(scores) / sum(scores)),
    "spc": (spc, float),
    "co-citation": (lambda: product(rows().T.tocsr(), rows()), float),
    "coupling": (lambda: product(rows(), rows().T.tocsr()), float),
    "co-citation, sorted": (lambda: sorted_product(rows().T.tocsr(), rows()), float),
    "coupling, sorted": (lambda: sorted_product(rows(), rows().T.tocsr()), float),
}

print(json.dumps(igraph.__version__), flush=True)
for line in sys.stdin.buffer:
    name, times = json.loads(line)
    call, look = FUNCTIONS[name]
    wall, cpu = time.perf_counter(), time.process_time()
    for _ in range(times):
        answer = call()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(json.dumps({"wall": wall / times, "cpu": cpu / times, "answer": float(look(answer))}), flush=True)
