import { factKind, livingFact } from "#facts";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import type { Instrument } from "./instrument.ts";

/** What is so of a unit, by the code of a fact. One that is left out is not known, and leaves its gate open. */
export type GateFacts = Readonly<Record<string, boolean>>;

/**
 * The facts that the vetoes of an instrument name, of a unit as of a day: a count says yes where there is at least one
 * of it. A fact that nobody computes, and a ratio, which says neither yes nor no, are left out.
 */
export async function gateFacts(
	cx: Context,
	{ gates }: Pick<Instrument, "gates">,
	unitId: string,
	asOf: Day,
): Promise<GateFacts> {
	const facts: Record<string, boolean> = {};
	for (const gate of gates) {
		if (gate.kind !== "veto" || factKind(gate.fact)?.measured.kind !== "count")
			continue;
		const { value } = await livingFact(cx, gate.fact, unitId, asOf);
		if (value !== null) facts[gate.fact] = Number(value) > 0;
	}
	return facts;
}
