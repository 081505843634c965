import { addressHeader } from "#identity";
import { type Answer, seeOther } from "#platform/http/answer.ts";
import { readCookies } from "#platform/http/flash.ts";
import type { Ask } from "#platform/http/route.ts";
import { sameText } from "#platform/http/signed.ts";
import {
	progressPath,
	type ReceiptKind,
	receiptLimits,
	type Visit,
	visitById,
} from "#receipts";
import type { View } from "#ui/view.ts";

/** Says which receipt was opened here, and until when; signed, so that nobody writes another. Never the code. */
export const visitCookie = "rangkul_kunjungan";

const { idle } = receiptLimits.visit;

/** The receipt that was opened in this browser; `null` where none is, or not any more. */
export async function visitOf(ask: Ask<View>): Promise<Visit | null> {
	const [id = "", until = "", seal = ""] = (
		readCookies(ask.request)[visitCookie] ?? ""
	).split(".");
	if (!sameText(seal, sealOf(ask, id, until))) return null;
	return Number(until) * 1_000 > ask.cx.now.getTime()
		? visitById(ask.cx, id)
		: null;
}

/** Whether this browser holds anything of a visit, be it over or not. */
export const hasVisit = ({ request }: Ask<View>): boolean =>
	visitCookie in readCookies(request);

/** Value of `Set-Cookie` that begins the visit, or lets it go on for another half hour. */
export function startVisit(
	ask: Ask<View>,
	{ receiptId }: Pick<Visit, "receiptId">,
): string {
	const until = String(Math.floor(ask.cx.now.getTime() / 1_000) + idle);
	return `${visitCookie}=${receiptId}.${until}.${sealOf(ask, receiptId, until)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${idle}${secureOn(ask)}`;
}

/** Value of `Set-Cookie` that ends it: the device knows nothing of it any more. */
export const endVisit = `${visitCookie}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;

/**
 * A page or a deed for whoever showed a code of this kind; each answer lets the visit go on. Without a visit, or when
 * it has ended, it leads to `/lacak` (or answers `without`, where something typed must not be lost); with that of
 * another kind to the page of its own.
 */
export async function withVisit(
	ask: Ask<View>,
	kind: ReceiptKind,
	show: (visit: Visit) => Promise<Answer> | Answer,
	without: () => Promise<Answer> | Answer = () => seeOther("/lacak"),
): Promise<Answer> {
	const visit = await visitOf(ask);
	if (!visit) return without();
	return visit.kind === kind
		? kept(await show(visit), startVisit(ask, visit))
		: seeOther(progressPath(visit.kind));
}

/** No browser and no cache keeps what a code opened. */
function kept(answer: Answer, cookie: string): Answer {
	if (answer.kind === "page")
		return {
			...answer,
			headers: {
				"cache-control": "no-store",
				"set-cookie": cookie,
				...answer.headers,
			},
		};
	return answer.kind === "see-other"
		? { ...answer, cookies: [cookie, ...(answer.cookies ?? [])] }
		: answer;
}

/** Where a request comes from, for counting alone. */
export const addressOf = ({ request }: Ask<View>): string =>
	request.headers.get(addressHeader) ?? "";

const sealOf = ({ sign }: Ask<View>, id: string, until: string): string =>
	sign("visit", `${id} ${until}`);

const secureOn = ({ cx }: Ask<View>): string =>
	cx.origin.startsWith("https:") ? "; Secure" : "";
