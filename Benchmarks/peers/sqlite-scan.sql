-- The floor: every column of every fact, read once in the order of the tree.
SELECT sum(association + member + number + effective + sequence + state + category + rule + occurred + points) FROM facts;
