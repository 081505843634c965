import { keepEvidence } from "#evidence";
import { typedIn } from "#kernel/form.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { attachProof, type Case, type Item } from "../index.ts";
import { typedDay } from "./typed-date.ts";

export type ProofAdded =
	| "none"
	| { readonly ok: true }
	| {
			readonly ok: false;
			readonly field: string;
			readonly problem: { reason: string };
	  };

/** Takes the file or the chosen document of the form as proof of the item, if there is one. */
export async function addProof(
	ask: Ask<View>,
	found: Case & { readonly item: Item },
): Promise<ProofAdded> {
	const { cx, form } = ask;
	const chosen = String(form.get("berkas_lama") ?? "");
	const file = fileIn(form);
	if (!file && !chosen) return "none";
	const ids: string[] = chosen ? [chosen] : [];
	if (file) {
		const on = typedDay(typedIn(form), "tanggal_dokumen");
		if ("problem" in on)
			return {
				ok: false,
				field: on.problem.field,
				problem: { reason: on.problem.says.replace("assessments.reason-", "") },
			};
		const kept = await keepEvidence(cx, {
			unitId: found.unit.id,
			name: file.name,
			bytes: new Uint8Array(await file.arrayBuffer()),
			description: String(form.get("keterangan") ?? ""),
			documentDate: on.day,
		});
		if (!kept.ok)
			return {
				ok: false,
				field:
					kept.problem.reason === "say-what-it-shows" ? "keterangan" : "berkas",
				problem: kept.problem,
			};
		ids.push(kept.value.id);
	}
	for (const id of ids) {
		const attached = await attachProof(cx, found, found.item.code, id);
		if (!attached.ok)
			return { ok: false, field: "berkas_lama", problem: attached.problem };
	}
	return { ok: true };
}

const fileIn = (form: FormData): File | null => {
	const file = form.get("berkas");
	return file instanceof File && (file.name !== "" || file.size > 0)
		? file
		: null;
};

/** Whether the form brings a file or names a document of the unit. */
export const bringsProof = (form: FormData): boolean =>
	fileIn(form) !== null || Boolean(form.get("berkas_lama"));
