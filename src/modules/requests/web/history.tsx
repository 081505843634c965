import { say } from "#kernel/text.ts";
import { stageOf, zoneOfProvince } from "#procedures";
import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Deed, Request, RequestFile, RequestProcedure } from "../index.ts";
import { answerInWords } from "./asking/ask-fields.tsx";

interface HistoryProps {
	readonly view: View;
	readonly rule: RequestProcedure;
	/** Where one meets: its clock tells the hour. */
	readonly unit: Unit;
	readonly request: Request;
	readonly deeds: readonly Deed[];
	readonly files: readonly RequestFile[];
	/** Address of a file that came with a deed. */
	readonly fileHref: (id: string) => string;
	/** Address of the calendar entry of a meeting. */
	readonly meetHref: (deed: number) => string;
	/** Names of officers, for colleagues alone. */
	readonly people?: ReadonlyMap<string, string>;
}

/** What happened with a request, from the day it came to where it stands. */
export const History = (props: HistoryProps) => {
	const { view, rule, request, deeds } = props;
	const { t, lang } = view;
	const now = stageOf(rule.request, request.state);
	return (
		<Section id="riwayat" title={t("requests.history")}>
			<Timeline
				view={view}
				happenings={[
					{
						title: t("requests.history.came"),
						state: "done",
						says: date(lang, request.filedOn ?? request.begunOn),
					},
					...deeds.map((deed) => ({
						title: say(titleOf(rule, deed.move), lang),
						state: "done" as const,
						says: [
							date(lang, deed.doneOn),
							t(
								deed.by === "office"
									? "requests.history.by-office"
									: "requests.history.by-applicant",
							),
							deed.personId && props.people?.get(deed.personId),
						]
							.filter(Boolean)
							.join(" · "),
						words: <SaidOf {...props} deed={deed} />,
					})),
					{
						title: say(now.title, lang),
						state:
							now.ends === undefined ? ("now" as const) : ("done" as const),
						says: say(now.says, lang),
					},
				]}
			/>
		</Section>
	);
};

const titleOf = ({ request, title }: RequestProcedure, move: string) =>
	request.moves.find(({ code }) => code === move)?.done ?? title;

const SaidOf = ({
	view,
	rule,
	unit,
	deed,
	files,
	fileHref,
	meetHref,
}: HistoryProps & { readonly deed: Deed }) => {
	const { t, lang } = view;
	const { words, missing, basis, objection, meeting, partner, number, draft } =
		deed.said;
	const came = files.filter((file) => file.deed === deed.number);
	const facts = [
		missing && missing.length > 0
			? {
					term: t("requests.said.missing"),
					is: missing
						.map((code) => {
							const paper = rule.request.papers.find(
								(one) => one.code === code,
							);
							return paper ? say(paper.label, lang) : code;
						})
						.join("; "),
				}
			: null,
		partner ? { term: t("requests.said.partner"), is: partner } : null,
		number ? { term: t("requests.said.number"), is: number } : null,
		meeting
			? {
					term: t("requests.said.meeting"),
					is: (
						<>
							{t("requests.said.meeting.at", {
								day: date(lang, meeting.day),
								hour: meeting.hour.replace(":", "."),
								zone: zoneOfProvince(unit.province.code),
								place: meeting.place,
							})}{" "}
							<a href={meetHref(deed.number)}>
								{t("requests.said.meeting.file")}
							</a>
						</>
					),
				}
			: null,
		basis ? { term: t("requests.said.basis"), is: basis } : null,
		objection ? { term: t("requests.said.objection"), is: objection } : null,
		draft
			? {
					term: t("requests.said.draft"),
					is: t("requests.draft.version", { n: draft }),
				}
			: null,
		came.length > 0
			? {
					term: t("requests.said.document"),
					is: came.map(({ id, name }) => <a href={fileHref(id)}>{name}</a>),
				}
			: null,
	].filter((fact) => fact !== null);
	return (
		<>
			{words && <ToldWords words={words} />}
			{facts.length > 0 && <Facts look="narrow" facts={facts} />}
		</>
	);
};

/** What was answered, question by question. */
export const Answered = ({
	view,
	rule,
	fields,
}: {
	readonly view: View;
	readonly rule: RequestProcedure;
	readonly fields: Readonly<Record<string, string>>;
}) => (
	<Facts
		facts={rule.request.fields
			.filter(({ code }) => fields[code] !== undefined)
			.map((field) => ({
				term: say(field.label, view.lang),
				is:
					field.kind === "text" ? (
						<ToldWords words={fields[field.code] ?? ""} />
					) : field.kind === "day" ? (
						date(view.lang, fields[field.code] ?? "")
					) : (
						answerInWords(view, field, fields[field.code] ?? "")
					),
			}))}
	/>
);
