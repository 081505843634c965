import {
	type Difference,
	differenceOf,
	differenceParts,
	type Instrument,
	type Told,
} from "#instruments";
import { beginning } from "#kernel/beginning.ts";
import { say } from "#kernel/text.ts";
import { decimal } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import type { View } from "#ui/view.ts";
import { whenKnown } from "./when.ts";

interface DifferenceListProps {
	readonly view: View;
	readonly before: Instrument;
	readonly after: Instrument;
}

/** Another version always has these: they say nothing to whoever reads what changes. */
const asExpected: ReadonlySet<Difference["what"]> = new Set([
	"id",
	"status",
	"version",
]);

/** What differs between two versions, in sentences, what units must do differently first. */
export const DifferenceList = ({
	view,
	before,
	after,
}: DifferenceListProps) => {
	const all = differenceOf(before, after).filter(
		({ what }) => !asExpected.has(what),
	);
	if (all.length === 0)
		return <Notice kind="calm">{view.t("instruments.diff-none")}</Notice>;
	return (
		<>
			{differenceParts.map((part) => {
				const here = all.filter((each) => each.part === part);
				return (
					here.length > 0 && (
						<Section
							id={`beda-${part}`}
							title={view.t(`instruments.diff-part-${part}`)}
						>
							<List>
								{here.map((each) => (
									<ListRow
										name={nameOf(view, each)}
										says={<Says view={view} difference={each} />}
									/>
								))}
							</List>
						</Section>
					)
				);
			})}
		</>
	);
};

/** "Bobot", "Baru: tahap “Verifikasi”". */
function nameOf(view: View, difference: Difference): string {
	const what = whatIn(view, difference);
	const { is } = difference;
	switch (is) {
		case "changed":
			return what;
		case "moved":
			return view.t("instruments.diff-moved");
		default:
			return view.t(`instruments.diff-${is}`, { what });
	}
}

const Says = ({
	view,
	difference,
}: {
	readonly view: View;
	readonly difference: Difference;
}) => {
	const sentence = sentenceOf(view, difference);
	const nodes = nodesInWords(view, difference);
	return (
		<>
			{sentence}
			{sentence && nodes && <br />}
			{nodes}
		</>
	);
};

/** "Dari 70 menjadi 60." */
function sentenceOf(view: View, difference: Difference): string | null {
	const { t } = view;
	const { is, before, after, what } = difference;
	if (is === "moved")
		return t("instruments.diff-from-to", {
			before: before === null ? t("instruments.diff-top") : told(view, before),
			after: after === null ? t("instruments.diff-top") : told(view, after),
		});
	if (is === "added" || is === "removed") {
		const limits = after ?? before;
		return limits === null ? null : `${saidPlainly(view, limits)}.`;
	}
	if (is !== "changed") return null;
	if (before === null)
		return t("instruments.diff-set", {
			after: after === null ? "–" : told(view, after, what),
		});
	return after === null
		? t("instruments.diff-dropped", { before: told(view, before, what) })
		: t("instruments.diff-from-to", {
				before: told(view, before, what),
				after: told(view, after, what),
			});
}

/** "Nilai pilihan “Proses”", "Judul dalam bahasa Inggris". */
function whatIn({ t, lang }: View, { what, of, only }: Difference): string {
	const name = t(`instruments.diff-what-${what}`);
	const named =
		of === null
			? name
			: t("instruments.diff-of", { what: name, of: short(say(of, lang)) });
	return only ? t(`instruments.diff-only-${only}`, { what: named }) : named;
}

/** "Mulai 75, kurang dari 90". */
const saidPlainly = ({ lang }: View, value: Told): string => {
	const text = typeof value === "string" ? value : say(value, lang);
	return text.charAt(0).toUpperCase() + text.slice(1);
};

/** A date as exact as its source knows it. */
const isDay = (value: Told): value is { readonly id: string } =>
	typeof value === "object" && /^\d{4}(-\d{2}){0,2}$/.test(value.id);

const told = (
	{ lang }: View,
	value: Told,
	what?: Difference["what"],
): string =>
	typeof value === "string"
		? decimal(lang, value)
		: (what === "valid-from" || what === "valid-until") && isDay(value)
			? whenKnown(lang, value.id)
			: `“${short(say(value, lang)).replace(/\.$/, "")}”`;

/** Long texts are read in the instruments themselves. */
const short = (text: string): string => beginning(text, 240);

/** So many items are named in full; of more of them the first words must do. */
const inFull = 6;
const fewWords = 60;

const nodesInWords = (
	{ lang }: View,
	{ nodes }: Difference,
): string | undefined =>
	nodes.length === 0
		? undefined
		: nodes
				.map(({ code, label }) => {
					const name = say(label, lang);
					return nodes.length > inFull && name.length > fewWords
						? `${code}. ${name.slice(0, fewWords - 1).trimEnd()}…`
						: `${code}. ${name}`;
				})
				.join("; ");
