/** Written into a step that takes away: which version was the first that did without. */
const saysSince = /^-- second step: unused since \d+\.\d+\.\d+/m;

/**
 * What in a step of the database breaks the version that runs beside it: a server of the version before goes on while the step runs,
 * and until it is started anew. First a version that adds and no longer uses the old, then, in the next, a step that takes it away.
 */
export function breaking(script: string): string[] {
	if (saysSince.test(script)) return [];
	const plain = script.replace(/--.*$/gm, "").toLowerCase();
	const fresh = new Set(
		[...plain.matchAll(/create table (?:if not exists )?([\w.]+)/g)].map(
			([, name]) => name,
		),
	);
	return plain
		.split(";")
		.map((statement) => statement.replace(/\s+/g, " ").trim())
		.filter((statement) => {
			const [, changed] =
				/^alter table (?:only )?([\w.]+)/.exec(statement) ?? [];
			if (/^drop (table|view|schema)\b/.test(statement)) return true;
			return changed !== undefined && !fresh.has(changed) && takes(statement);
		});
}

/** A change of a table that was there before. */
const takes = (statement: string): boolean =>
	/\b(drop column|rename)\b/.test(statement) ||
	/\balter column \S+ (set data )?type\b/.test(statement) ||
	/\balter column \S+ set not null\b/.test(statement) ||
	statement
		.split(/,\s*(?=add column)/)
		.some(
			(part) =>
				/\badd column\b/.test(part) &&
				/\bnot null\b/.test(part) &&
				!/\b(default|generated)\b/.test(part),
		);
