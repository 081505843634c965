import {
	type Evidence,
	keepEvidence,
	type SaidOfFile,
	takeUpload,
	uploadOf,
} from "#evidence";
import { type FieldProblem, type Typed, typedIn } from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Refusal, Result } from "#kernel/result.ts";
import { beforeDeed } from "#platform/context.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import {
	attachProof,
	type Case,
	type Item,
	largestProof,
	partOfItem,
	uploadPlace,
} from "../index.ts";
import { typedDay } from "./typed-date.ts";
import { problemAt } from "./words.ts";

export type ProofAdded =
	/** What was newly kept; empty where only documents were linked that the unit had already, or nothing. */
	| { readonly kept: readonly Evidence[]; readonly linked: number }
	| { readonly problem: FieldProblem };

/** Takes what the form brings as proof of the item: a file, files that arrived before, a document of the unit. */
export async function addProof(
	ask: Ask<View>,
	found: Case & { readonly item: Item },
): Promise<ProofAdded> {
	const { view, form } = ask;
	const cx = beforeDeed(ask.cx);
	const said = saidOfFile(typedIn(form), found);
	const heldAt = partOfItem(found.owners, found.item)?.ownerId;
	const brings = fileIn(form) !== null || arrivedIn(form).length > 0;
	if (brings && "problem" in said) return said;
	const kept: Evidence[] = [];
	for (const keep of "problem" in said
		? []
		: files({ ...ask, cx }, found, {
				...said,
				...(heldAt === undefined ? {} : { heldAt }),
			})) {
		const result = await keep();
		if (!result.ok)
			return {
				problem: problemAt(view, fieldOf(result.problem), result.problem),
			};
		kept.push(result.value);
	}
	const chosen = String(form.get("berkas_lama") ?? "");
	const ids = [...kept.map(({ id }) => id), ...(chosen ? [chosen] : [])];
	for (const [at, id] of ids.entries()) {
		// The form is done with the last of them: what came before is found as it is when it is sent again.
		const last = at === ids.length - 1;
		const attached = await attachProof(
			last ? ask.cx : cx,
			found,
			found.item.code,
			id,
		);
		if (!attached.ok)
			return { problem: problemAt(view, "berkas_lama", attached.problem) };
	}
	return { kept, linked: ids.length };
}

/** What was typed about the file, the same for all that come with one form. */
function saidOfFile(
	typed: Typed,
	{ item }: { readonly item: Item },
): SaidOfFile | { readonly problem: FieldProblem } {
	const days: (string | null)[] = [];
	for (const name of ["tanggal_dokumen", "berlaku_dari", "berlaku_sampai"]) {
		const on = typedDay(typed, name);
		if ("problem" in on) return on;
		days.push(on.day);
	}
	const [documentDate = null, validFrom = null, validUntil = null] = days;
	const replaces = typed.pengganti?.[0];
	return {
		description: typed.keterangan?.[0] ?? "",
		documentDate,
		validFrom,
		validUntil,
		versionOf: item.proofs.some(({ id }) => id === replaces)
			? (replaces ?? null)
			: null,
		atMost: largestProof(item.indicator),
	};
}

/** Each file of the form, to be kept one after the other: the first refusal leaves those that follow where they are. */
function files(
	{ cx, form }: Ask<View>,
	found: Case & { readonly item: Item },
	said: SaidOfFile,
): (() => Promise<Result<Evidence>>)[] {
	const file = fileIn(form);
	const place = uploadPlace(found, found.item.code);
	return [
		...arrivedIn(form).map((id) => async (): Promise<Result<Evidence>> => {
			const upload = await uploadOf(cx, place, id);
			return upload
				? takeUpload(cx, upload, said)
				: { ok: false, problem: { reason: "no-such-upload" } };
		}),
		...(file
			? [
					async () =>
						keepEvidence(cx, {
							...said,
							unitId: found.unit.id,
							name: file.name,
							bytes: new Uint8Array(await file.arrayBuffer()),
						}),
				]
			: []),
	];
}

/** The field at which a refusal of a file is mended. */
const fieldOf = ({ reason }: Refusal): string =>
	reason === "say-what-it-shows"
		? "keterangan"
		: reason === "valid-days-in-order"
			? "berlaku_sampai"
			: "berkas";

const fileIn = (form: FormData): File | null => {
	const file = form.get("berkas");
	return file instanceof File && (file.name !== "" || file.size > 0)
		? file
		: null;
};

/** Uploads that the form takes along. */
const arrivedIn = (form: FormData): string[] => [
	...new Set(form.getAll("unggahan").map(String).filter(isUuid)),
];

/** Whether the form brings a file or names a document of the unit. */
export const bringsProof = (form: FormData): boolean =>
	fileIn(form) !== null ||
	arrivedIn(form).length > 0 ||
	Boolean(form.get("berkas_lama"));
