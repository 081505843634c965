import type { Context } from "#platform/context.ts";
import { type Unit, type UnitName, unitNamesOf } from "#units";
import type { Complaint } from "../complaint.ts";
import type { Entry } from "../history.ts";
import type { Tag } from "../learning/tag-of.ts";
import { ruleNamed, rulesNow } from "../routing/read-rules.ts";
import { fits, type Rule } from "../routing/rule.ts";
import { serviceAsked } from "../routing/service-asked.ts";
import { routeAnew } from "./reroute.ts";

/** Why a complaint came to the desk on which it lay first, and where the rules would send it with what is known today. */
export interface WhyHere {
	/** `null` where the rule stands in an earlier file. */
	readonly rule: Rule | null;
	/** Where another rule holds by now, and names another office: whoever has it decides whether to pass it on. */
	readonly now: { readonly rule: Rule; readonly office: UnitName } | null;
}

/** Whoever calls has asked whether the actor may. */
export async function whyHere(
	cx: Context,
	found: {
		readonly home: Unit;
		readonly complaint: Complaint;
		readonly entries: readonly Pick<Entry, "what" | "about">[];
		readonly tag: Tag | null;
	},
): Promise<WhyHere> {
	const { complaint } = found;
	const rule = ruleNamed(
		found.entries.find(({ what }) => what === "filed")?.about.rule,
	);
	// Who knows no office is heard by who oversees, and passes it on as they judge.
	if (!rule || rule.when.office || complaint.endedOn !== null)
		return { rule, now: null };
	const then = await ruleToday(cx, found);
	if (!then || then.id === rule.id) return { rule, now: null };
	const { accused, excludedUnits, handlerId } = complaint;
	const { officeId } = await routeAnew(cx, complaint, accused, excludedUnits);
	if (officeId === null || officeId === handlerId) return { rule, now: null };
	const office = (await unitNamesOf(cx, [officeId])).get(officeId);
	return { rule, now: office ? { rule: then, office } : null };
}

/** The rule that fits by now: an officer may have said what kind it is, and which part of the standard. */
const ruleToday = async (
	cx: Context,
	{
		home,
		complaint,
		tag,
	}: Pick<Parameters<typeof whyHere>[1], "home" | "complaint" | "tag">,
): Promise<Rule | undefined> => {
	const voice = {
		kind: complaint.kind,
		concern: complaint.concern,
		knowsOffice: true,
		service: await serviceAsked(cx, tag?.serviceId ?? complaint.serviceId),
		standard: tag?.component ?? null,
		territory: home.regency.code,
	};
	return rulesNow().find((rule) => fits(rule, voice));
};
