/**
 * JSON as RFC 8785 writes it, for what packages hold: texts, whole numbers, truths, null, lists and objects. Unlike
 * `JSON.stringify`, which puts keys that look like numbers first, all keys come in the order of their code units.
 */
export function canonicalJson(value: unknown): string {
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
	const parts: string[] = [];
	for (const key of Object.keys(value).sort()) {
		const part = (value as Record<string, unknown>)[key];
		if (part !== undefined)
			parts.push(`${JSON.stringify(key)}:${canonicalJson(part)}`);
	}
	return `{${parts.join(",")}}`;
}
