import { z } from "zod";
import { contentOf, linkOver } from "#platform/trail.ts";
import type { Findings } from "./finding.ts";
import { inOneLine } from "./format.ts";

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const row = z.strictObject({
	place: z.int().min(1),
	hash: hex,
	content: hex.nullable(),
	row: z
		.strictObject({
			id: z.string(),
			deed: z.string(),
			actor: hex.nullable(),
			actorKind: z.string(),
			subjectKind: z.string(),
			subject: z.string(),
			at: z.iso.datetime({ precision: 3 }),
			details: hex,
		})
		.nullable(),
});
type Row = z.output<typeof row>;

const trailLine = z.strictObject({
	line: z.literal("trail"),
	before: z.exactOptional(hex),
	rows: z.array(row).max(inOneLine),
});

/** Recomputes the links of the chain as its rows come by. */
export class TrailCheck {
	/** Links that hold. */
	linked = 0;
	/** Links of rows from before links told no person: only the installation can recompute them. */
	unchecked = 0;
	#before: string | null = null;
	#place: number | null = null;
	readonly #findings: Findings;

	constructor(findings: Findings) {
		this.#findings = findings;
	}

	take(content: unknown, line: number): void {
		const read = trailLine.safeParse(content);
		if (!read.success) {
			this.#findings.add("shape", line, "This is no line of a trail.");
			return;
		}
		if (this.#place === null) this.#before = read.data.before ?? null;
		else if (read.data.before !== undefined)
			this.#findings.add("trail", line, "The chain begins a second time here.");
		for (const one of read.data.rows) this.#link(one, line);
	}

	#link(one: Row, line: number): void {
		const wrong =
			this.#place !== null && one.place !== this.#place + 1
				? `After place ${this.#place} of the chain comes place ${one.place}.`
				: problemOf(one, this.#before);
		if (wrong) this.#findings.add("trail", line, wrong);
		else if (one.content === null) this.unchecked += 1;
		else this.linked += 1;
		this.#place = one.place;
		this.#before = one.hash;
	}
}

function problemOf(
	{ place, hash, content, row: told }: Row,
	before: string | null,
): string | null {
	if (content === null) return null;
	if (told && (told.actor === null || digestOf(told, told.actor) !== content))
		return `The row at place ${place} of the chain was changed.`;
	const link = linkOver({
		chain: "results",
		place: String(place),
		before: before ?? "",
		content,
	});
	return link === hash
		? null
		: `The link at place ${place} of the chain does not follow from the one before it.`;
}

const digestOf = (told: NonNullable<Row["row"]>, actor: string): string =>
	contentOf({
		id: told.id,
		deed: told.deed,
		actor_hash: actor,
		actor_kind: told.actorKind,
		subject_kind: told.subjectKind,
		subject_id: told.subject,
		at: new Date(told.at),
		details_hash: told.details,
	});
