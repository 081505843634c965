import type { Context } from "#platform/context.ts";
import type { Complaint } from "../complaint.ts";
import { mayOpenContact } from "../handling/open-contact.ts";
import { publicCopy } from "./public-copies.ts";
import { publishedFor } from "./publish.ts";
import { answerToShow } from "./publish-answer.ts";
import { type Published, whyNotPublic } from "./published.ts";

/** How it stands with the copy of a complaint, for whoever handles it. */
export type CopyState =
	/** Everybody reads it; what could be shown as the answer, where it is without one and the person was answered. */
	| {
			readonly is: "shown";
			readonly copy: Published;
			readonly answer: string | null;
	  }
	| { readonly is: "down" }
	| { readonly is: "may" }
	| {
			readonly is: "not";
			readonly why:
				| "not-agreed"
				| "about-people"
				| "withdrawn"
				| "kept-from-you";
	  };

export async function copyStateOf(
	cx: Context,
	complaint: Complaint,
): Promise<CopyState> {
	const there = await publishedFor(cx, complaint);
	const copy =
		there && !there.down
			? await publicCopy(cx, { unitId: complaint.unitId, id: there.id })
			: null;
	if (copy)
		return {
			is: "shown",
			copy,
			answer: copy.answer === null ? await answerToShow(cx, complaint) : null,
		};
	if (there) return { is: "down" };
	const why = whyNotPublic(complaint);
	if (why) return { is: "not", why };
	const contact = mayOpenContact(cx.actor, complaint);
	return !contact.may && contact.why === "kept-from-you"
		? { is: "not", why: contact.why }
		: { is: "may" };
}
