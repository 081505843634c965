const longest = 2_000;

/**
 * A statement as it may be told of: values went beside it as parameters, and whatever stands in quotes is left out, in
 * case a value stands there after all. In one line, and not without end.
 */
export function statementOf(sql: string): string {
	const line = sql
		.slice(0, longest * 2)
		.replace(/\/\*[\s\S]*?\*\/|--[^\n]*/g, " ")
		.replace(/(\$\w*\$)[\s\S]*?(?:\1|$)/g, "'…'")
		.replace(/'(?:[^']|'')*(?:'|$)/g, "'…'")
		.replace(/\s+/g, " ")
		.trim();
	return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** `select`, `insert` …: the word that it begins with; `other` of what is none of the usual. */
export function kindOfStatement(sql: string): StatementKind {
	const word = /^(?:\s|\/\*[\s\S]*?\*\/|--[^\n]*\n|\()*([a-z]+)/i.exec(sql);
	const said = word?.[1]?.toLowerCase();
	return kinds.find((kind) => kind === said) ?? "other";
}

const kinds = ["select", "insert", "update", "delete", "with"] as const;
export type StatementKind = (typeof kinds)[number] | "other";
