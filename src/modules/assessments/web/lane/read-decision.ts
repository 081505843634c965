import { type FormState, typedValue } from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
import type { Item, Judgement, Remark } from "../../index.ts";
import { returnIn } from "../returns/return-fields.tsx";
import { fieldOfReason, saidIn } from "../typed-answer.ts";
import { asClaimed, isOfLevels, rubricFields } from "./rubric.tsx";

/** The other fields of a decision. */
export const decisionFields = {
	key: "tanda",
	version: "versi",
	seen: "putusan_dilihat",
	reason: "alasan",
	remark: "kalimat",
	keep: "simpan_kalimat",
} as const;

/** What was decided, or the reason why nothing was. */
export function judgementIn(
	state: FormState,
	item: Item,
	remarks: readonly Remark[],
): Judgement | Refusal {
	const reason = reasonIn(state, remarks);
	if (typedValue(state, "putusan") === "kembalikan")
		return returnIn(state, reason) ?? { reason: "choose-return-reason" };
	const level = typedValue(state, rubricFields.level);
	const stance = typedValue(state, rubricFields.stance);
	if (level === asClaimed || stance === asClaimed)
		return { outcome: "accepted", said: item.said?.answer, reason };
	if (isOfLevels(item.indicator) ? level === "" : item.said?.answer && !stance)
		return { reason: "choose-level" };
	return {
		outcome: "accepted",
		said: saidIn(item.indicator, state.typed),
		reason,
	};
}

/** What was typed and the saved sentence that was chosen, one after the other. */
export function reasonIn(state: FormState, remarks: readonly Remark[]): string {
	const chosen = typedValue(state, decisionFields.remark);
	const remark = remarks.find(({ id }) => id === chosen)?.text ?? "";
	return [typedValue(state, decisionFields.reason).trim(), remark]
		.filter(Boolean)
		.join(" ");
}

const ofTheWhole = [
	"not-a-verifier",
	"own-unit",
	"not-allotted",
	"not-submitted",
	"changed-meanwhile",
	"judged-meanwhile",
	"no-such-indicator",
	"not-for-this-unit",
	"key-missing",
	"key-of-another",
];

/** The field at which a refusal is mended. */
export function fieldOfDecision(
	{ indicator, said }: Item,
	{ reason }: Refusal,
): string {
	if (ofTheWhole.includes(reason)) return "";
	if (reason === "choose-return-reason") return "sebab_kembali";
	if (reason === "say-what-to-do" || reason === "say-why-it-differs")
		return decisionFields.reason;
	if (reason === "choose-level")
		return isOfLevels(indicator) || !said?.answer
			? rubricFields.level
			: rubricFields.stance;
	return fieldOfReason(indicator, reason);
}
