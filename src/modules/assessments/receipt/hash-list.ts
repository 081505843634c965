import type { Evidence } from "#evidence";

/** `handed-in`: the files as the unit has them. `kept`: as they are downloaded here, photographs without place. */
export type ListOf = "handed-in" | "kept";

type Hashed = Pick<Evidence, "name" | "sha256" | "original">;

/**
 * The hashes of these documents as `sha256sum --check` reads them: 64 signs, two spaces, the name. Two files of one
 * name are told apart as browsers do when they save them: `foto (2).jpg`.
 */
export function hashList(documents: readonly Hashed[], of: ListOf): string {
	const given = new Map<string, string>();
	return documents
		.flatMap((document) => {
			const hash = hashOf(document, of);
			const name = freeName(given, document.name, hash);
			if (given.has(name)) return [];
			given.set(name, hash);
			return [`${hash}  ${name}\n`];
		})
		.join("");
}

export const hashOf = ({ sha256, original }: Hashed, of: ListOf): string =>
	of === "handed-in" ? (original?.sha256 ?? sha256) : sha256;

/** The name itself, also where it stands for the same bytes already; otherwise with the next number. */
function freeName(
	given: ReadonlyMap<string, string>,
	name: string,
	hash: string,
): string {
	for (let number = 1; ; number += 1) {
		const candidate = number === 1 ? name : numbered(name, number);
		const taken = given.get(candidate);
		if (taken === undefined || taken === hash) return candidate;
	}
}

const numbered = (name: string, number: number): string =>
	name.replace(/(\.[^.]*)?$/, (ending) => ` (${number})${ending}`);

/** A hash in groups that an eye can compare: eight signs each. */
export const inGroups = (hash: string): string =>
	hash.replace(/(.{8})(?=.)/g, "$1 ");
