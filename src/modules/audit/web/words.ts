import {
	assessmentOfItem,
	codeOfItem,
	isKnownDeed,
	isKnownSubject,
	type Names,
} from "#audit";
import { instrumentNamed } from "#instruments";
import { say } from "#kernel/text.ts";
import type { TrailRow } from "#platform/read-trail.ts";
import { date, time } from "#ui/format.ts";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";

/** What was done, in words; a deed that we have none for is shown by its code. */
export const deedInWords = ({ t }: View, deed: string): string =>
	isKnownDeed(deed) ? t(`audit.deed.${deed}`) : deed;

export const kindInWords = ({ t }: View, kind: string): string =>
	isKnownSubject(kind) ? t(`audit.kind.${kind}`) : kind;

/** "20 November 2026, 14.02 WIB" */
export const whenInWords = ({ lang }: View, at: Date): string =>
	`${date(lang, at)}, ${time(lang, at)}`;

/** Who did it: a person by name, the program, or somebody without account. */
export function whoInWords(
	view: View,
	{ actorId, actorKind }: Pick<TrailRow, "actorId" | "actorKind">,
	names: Names,
): string {
	if (actorId !== null)
		return names.people.get(actorId) ?? view.t("audit.who.unknown");
	return actorKind === "system" ? "Rangkul" : view.t("audit.who.citizen");
}

export interface Subject {
	readonly name: string;
	readonly href?: string;
}

/** What it was done to: its name, and its page where there is one that this viewer may open. */
export function subjectInWords(
	view: View,
	{ subjectKind, subjectId }: Pick<TrailRow, "subjectKind" | "subjectId">,
	names: Names,
): Subject {
	const kind = kindInWords(view, subjectKind);
	switch (subjectKind) {
		case "unit": {
			const unit = names.units.get(subjectId);
			return unit
				? {
						name: unit.name,
						href: link(view, "/unit/:slug", { slug: unit.slug }),
					}
				: { name: view.t("audit.about.gone", { kind }) };
		}
		case "person": {
			const name = names.people.get(subjectId);
			if (name === undefined)
				return { name: view.t("audit.about.gone", { kind }) };
			return view.may("identity.manage")
				? {
						name,
						href: link(view, "/kelola/orang/:person", { person: subjectId }),
					}
				: { name };
		}
		case "assessment":
			return assessmentInWords(view, subjectId, names);
		case "assessment-item": {
			const of = assessmentInWords(view, assessmentOfItem(subjectId), names);
			const code = codeOfItem(subjectId);
			return { ...of, name: view.t("audit.about.item", { code, of: of.name }) };
		}
		case "instrument":
			return {
				name: titleOf(view, subjectId),
				...(instrumentNamed(subjectId)
					? { href: link(view, "/instrumen/:id", { id: subjectId }) }
					: {}),
			};
		case "round": {
			const [id = "", year = ""] = subjectId.split(" ");
			return {
				name: view.t("audit.about.round", {
					instrument: titleOf(view, id),
					year,
				}),
			};
		}
		case "certificate":
			return {
				name: view.t("audit.about.certificate", { number: subjectId }),
				href: link(view, "/sertifikat/:number", { number: subjectId }),
			};
		default:
			return { name: kind };
	}
}

function assessmentInWords(view: View, id: string, names: Names): Subject {
	const named = names.assessments.get(id);
	if (!named)
		return {
			name: view.t("audit.about.gone", {
				kind: kindInWords(view, "assessment"),
			}),
		};
	const { unitSlug: unit, unitName, instrument, year } = named;
	return {
		name: view.t("audit.about.assessment", {
			unit: unitName,
			instrument: titleOf(view, instrument),
			year: String(year),
		}),
		href: link(view, "/penilaian/:unit/:instrument/:year", {
			unit,
			instrument,
			year: String(year),
		}),
	};
}

const titleOf = (view: View, id: string): string => {
	const instrument = instrumentNamed(id);
	return instrument ? say(instrument.title, view.lang) : id;
};

export const trailHref = (view: View): string =>
	inLanguage(view.lang, "/jejak");
