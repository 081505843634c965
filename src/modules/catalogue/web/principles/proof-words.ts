import { say } from "#kernel/text.ts";
import type { View } from "#ui/view.ts";
import {
	componentNamed,
	type Facility,
	facilityKindNamed,
	type ProofLink,
} from "../../index.ts";

/** What shows a principle, by its name: a part of the standard, a facility and where it is, a site. */
export function linkInWords(
	{ t, lang }: View,
	link: ProofLink,
	facilities: readonly Facility[],
): string {
	if (link.kind === "component")
		return say(componentNamed(link.code)?.label ?? { id: link.code }, lang);
	if (link.kind === "address") return siteOf(link.href);
	const facility = facilities.find(({ id }) => id === link.id);
	return facility
		? facilityInWords({ lang }, facility)
		: t("catalogue.principle.facility-gone");
}

export const facilityInWords = (
	{ lang }: Pick<View, "lang">,
	{ kind, place }: Facility,
): string =>
	`${say(facilityKindNamed(kind)?.label ?? { id: kind }, lang)}, ${place}`;

/** "bphn.go.id" of an address. */
export const siteOf = (href: string): string =>
	new URL(href).hostname.replace(/^www\./, "");
