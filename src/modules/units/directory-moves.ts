/** What is announced when units stand otherwise in the directory than before. */
export const directoryMoves = [
	"unit.opened",
	"units.imported",
	"unit.moved",
	"unit.renamed",
	"unit.closed",
	"unit.change-taken-back",
	"units.taken-back",
] as const;
