import { sameValue } from "./fields.ts";
import type { Version } from "./merge-fields.ts";

/** The value of a field that stands, and the version that brought it; null where it was never filled in. */
export function standingIn(
	versions: readonly Version[],
	field: string,
): { readonly value: readonly string[]; readonly by: Version | null } {
	const value = versions.at(-1)?.fields[field] ?? [];
	const before = versions.findLastIndex(
		({ fields }) => !sameValue(fields[field], value),
	);
	return { value, by: versions[before + 1] ?? null };
}
