import { terms as visits } from "#accommodations";
import { terms as appointments } from "#appointments";
import { messagesKeptFor } from "#channels";
import { terms as gatherings } from "#events";
import { uploadKeptFor } from "#evidence";
import { limits as accounts } from "#identity";
import { lendingTerms, usualRules } from "#library";
import { terms as news } from "#news";
import { noticesKeptFor } from "#notices";
import { terms as partners } from "#partners";
import { receiptLimits } from "#receipts";
import { limits as requests } from "#requests";
import { retentionFile } from "#rights-cases";
import type { Settings } from "#settings";
import { limits as claims } from "./claims/claim.ts";

type KeptYears = Settings["keptYears"];

/** How long something is kept, asked of the module that deletes it, in the unit that its sentence names. */
const terms = {
	"accommodations-kept": () => visits.kept,
	"appointments-kept": () => appointments.kept,
	"channels-message": () => messagesKeptFor,
	"claims-kept": () => claims.kept,
	"events-kept": () => gatherings.kept,
	"events-certificateKept": () => gatherings.certificateKept,
	"evidence-upload": () => uploadKeptFor / 86_400_000,
	"identity-session": () => accounts.session.altogether / 86_400,
	"library-undone": () => lendingTerms.undone / 60_000,
	"library-forgetsAfter": () => usualRules.forgetsAfter,
	"news-unconfirmedFor": () => news.unconfirmedFor,
	"notices-kept": () => noticesKeptFor,
	"partners-contactKeptFor": () => partners.contactKeptFor,
	"receipts-draft": () => receiptLimits.draft.kept / 3_600,
	"requests-begun": () => requests.begun,
	"rights-case": ({ finished }: KeptYears) =>
		finished === null ? monthsOf("case") : finished * 12,
	"rights-identities": ({ identities }: KeptYears) =>
		identities === null ? monthsOf("identities") : identities * 12,
} as const satisfies Record<string, (own: KeptYears) => number>;

export type Term = keyof typeof terms;
export const termNames = Object.keys(terms) as [Term, ...Term[]];

/** The number that holds here. */
export const termOf = (term: Term, own: KeptYears): number => terms[term](own);

function monthsOf(part: "case" | "identities"): number {
	const rule = retentionFile().rules.find(
		(one) => one.state === "finished" && one.part === part,
	);
	if (!rule) throw new Error(`no rule says how long ${part} is kept`);
	return rule.months;
}
