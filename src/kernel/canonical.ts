/** JSON with sorted keys: one thing has one text, whatever order its keys came in. PostgreSQL gives objects back in an order of its own. */
export const canonical = (value: unknown): string =>
	JSON.stringify(value, (_key, part: unknown) =>
		part && typeof part === "object" && !Array.isArray(part)
			? Object.fromEntries(
					Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
				)
			: part,
	);
