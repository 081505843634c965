import { type FormState, typedValue } from "#kernel/form.ts";
import type { Said } from "#kernel/text.ts";
import {
	componentCodes,
	type PrincipleCode,
	type Principles,
	type ProofLink,
	principleCodes,
} from "../../index.ts";

/** The fields of the twelve principles: what is said of each, and rows of what shows one of them. */
export const principleFields = {
	says: (code: PrincipleCode) => `asas_${code}`,
	proof: (row: number, part: "asas" | "apa" | "alamat") =>
		`bukti_${row}_${part}`,
} as const;

/** A proof in a list of choices: `component:cost`, `facility:` with its id. */
export const choiceOf = (
	link: Exclude<ProofLink, { readonly kind: "address" }>,
): string =>
	link.kind === "component" ? `component:${link.code}` : `facility:${link.id}`;

const mostProofs = 60;

interface Reading {
	readonly said: (field: string) => Said | null;
	readonly address: (field: string) => string | null;
	readonly wrong: (field: string, word: string) => void;
}

/** What was typed of the twelve. Of a principle about which nothing was typed, nothing is kept. */
export function principlesIn(state: FormState, reading: Reading): Principles {
	const rows = proofsIn(state, reading);
	const principles: Partial<
		Record<PrincipleCode, NonNullable<Principles[PrincipleCode]>>
	> = {};
	for (const code of principleCodes) {
		const says = reading.said(principleFields.says(code));
		const proofs = rows
			.filter((row) => row.principle === code)
			.map(({ link }) => link);
		if (says !== null || proofs.length > 0) principles[code] = { says, proofs };
	}
	return principles;
}

function proofsIn(
	state: FormState,
	{ address, wrong }: Reading,
): readonly { readonly principle: PrincipleCode; readonly link: ProofLink }[] {
	return Array.from({ length: mostProofs }, (_, i) => i + 1).flatMap((row) => {
		const [ofWhat, what, where] = (["asas", "apa", "alamat"] as const).map(
			(part) => principleFields.proof(row, part),
		) as [string, string, string];
		const chosen = typedValue(state, ofWhat);
		const choice = typedValue(state, what);
		const typed = typedValue(state, where).trim();
		if (chosen === "" && choice === "" && typed === "") return [];
		const principle = principleCodes.find((code) => code === chosen);
		const link = linkIn(choice);
		const href = address(where);
		if (!principle) wrong(ofWhat, "which-principle");
		if ((choice === "" && typed === "") || (choice !== "" && !link))
			wrong(what, "what-shows-it");
		return principle
			? [link, href === null ? null : ({ kind: "address", href } as const)]
					.filter((one) => one !== null)
					.map((one) => ({ principle, link: one }))
			: [];
	});
}

function linkIn(choice: string): ProofLink | null {
	const [kind, name = ""] = choice.split(":", 2);
	if (kind === "facility" && name !== "") return { kind, id: name };
	const code = componentCodes.find((one) => one === name);
	return kind === "component" && code ? { kind, code } : null;
}

/** The rows as the form shows them: what {@link principlesIn} reads is the same again. */
export const proofRowsOf = (
	principles: Principles,
): readonly { readonly principle: PrincipleCode; readonly link: ProofLink }[] =>
	principleCodes.flatMap((principle) =>
		(principles[principle]?.proofs ?? []).map((link) => ({ principle, link })),
	);
