import {
	type Difference,
	differenceOf,
	differenceParts,
	type Instrument,
	type Told,
} from "#instruments";
import { say } from "#kernel/text.ts";
import { decimal } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import type { View } from "#ui/view.ts";

interface DifferenceListProps {
	readonly view: View;
	readonly before: Instrument;
	readonly after: Instrument;
}

/** What differs between two versions, in sentences, what units must do differently first. */
export const DifferenceList = ({
	view,
	before,
	after,
}: DifferenceListProps) => {
	const all = differenceOf(before, after);
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
	const { is, before, after } = difference;
	if (is === "moved")
		return t("instruments.diff-from-to", {
			before: before === null ? t("instruments.diff-top") : told(view, before),
			after: after === null ? t("instruments.diff-top") : told(view, after),
		});
	if (is !== "changed") return null;
	if (before === null)
		return t("instruments.diff-set", {
			after: after === null ? "–" : told(view, after),
		});
	return after === null
		? t("instruments.diff-dropped", { before: told(view, before) })
		: t("instruments.diff-from-to", {
				before: told(view, before),
				after: told(view, after),
			});
}

/** "Nilai pilihan “Proses”", "Judul dalam bahasa Inggris". */
function whatIn({ t, lang }: View, { what, of, english }: Difference): string {
	const name = t(`instruments.diff-what-${what}`);
	const named =
		of === null
			? name
			: t("instruments.diff-of", { what: name, of: short(say(of, lang)) });
	return english ? t("instruments.diff-english", { what: named }) : named;
}

const told = ({ lang }: View, value: Told): string =>
	typeof value === "string"
		? decimal(lang, value)
		: `“${short(say(value, lang)).replace(/\.$/, "")}”`;

/** Long texts are read in the instruments themselves. */
const short = (text: string): string =>
	text.length > 240 ? `${text.slice(0, 239)}…` : text;

/** So many items are named with their labels; more of them by their codes alone. */
const named = 6;

const nodesInWords = (
	{ lang }: View,
	{ nodes }: Difference,
): string | undefined =>
	nodes.length === 0
		? undefined
		: nodes.length > named
			? nodes.map(({ code }) => code).join(", ")
			: nodes
					.map(({ code, label }) => `${code}. ${say(label, lang)}`)
					.join("; ");
