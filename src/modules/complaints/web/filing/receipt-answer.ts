import { type Answer, page } from "#platform/http/answer.ts";
import { ReceiptPage } from "#receipts/web";
import type { View } from "#ui/view.ts";
import type { Filed } from "../../index.ts";
import { StorySent } from "./on-device.tsx";

export interface ReceiptShown extends Pick<Filed, "code" | "known"> {
	readonly pin: boolean;
	/** Under which the device of the person may still hold it; `null` where an officer wrote it down. */
	readonly sheet: string | null;
	readonly headers?: Readonly<Record<string, string>>;
}

/** Shown once, in the answer itself: there is no address at which a code stands. */
export const receiptAnswer = (
	view: View,
	{ code, known, pin, sheet, headers }: ReceiptShown,
): Answer =>
	page(
		ReceiptPage({
			view,
			kind: "complaint",
			code: code ?? "",
			pin,
			title: view.t("complaints.receipt.title"),
			lead: view.t(
				known ? "complaints.receipt.known" : "complaints.receipt.lead",
			),
			next: [
				view.t("complaints.receipt.next-read"),
				view.t("complaints.receipt.next-ask"),
				view.t("complaints.receipt.next-answer"),
			],
			...(sheet === null
				? {}
				: { islands: ["story-sent"], children: StorySent({ view, sheet }) }),
		}),
		200,
		{ ...headers, "cache-control": "no-store" },
	);
