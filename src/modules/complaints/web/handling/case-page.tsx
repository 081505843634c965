import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { type ClockShown, zoneOfProvince } from "#procedures";
import { DeadlineTag } from "#procedures/web";
import type { Content } from "#ui/content.ts";
import { Facts } from "#ui/facts.tsx";
import { date, moment } from "#ui/format.ts";
import { Section, Stack } from "#ui/layout/parts.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Case, Contact, ToldAlike, WhyHere } from "../../index.ts";
import { DeskLayout } from "../desk-layout.tsx";
import { KeptWords } from "../kept-words.tsx";
import { inOrder, LastDays } from "../last-days.tsx";
import { StateTag } from "../state-tag.tsx";
import { AlikeHere } from "./alike-here.tsx";
import { Dialogue, Inside } from "./dialogue.tsx";
import { NextStep } from "./next-step.tsx";
import { OtherDeeds } from "./other-deeds.tsx";

export interface CasePageProps extends Case {
	readonly view: View;
	readonly state: FormState;
	readonly once: string;
	/** Who looks. */
	readonly actorId: string | null;
	/** Who told it, in the answer to the deed that opened it and nowhere else. */
	readonly opened?: Contact | undefined;
	/** The clocks that run. */
	readonly clocks: readonly ClockShown[];
	/** Who told the same. */
	readonly alike: ToldAlike;
	/** Fields of other parts for which there is no form. */
	readonly gone: readonly string[];
	/** By which rule it came here. */
	readonly why: WhyHere;
	/** What other parts have to say of it. */
	readonly beside: Content;
}

/** One complaint for whoever handles it: the next step first, then what was told and said, then the rest folded. */
export const CasePage = (props: CasePageProps) => {
	const { view, complaint, state, offices, home } = props;
	const { t } = view;
	const [next] = inOrder(props.clocks);
	const title = t("complaints.case.title", {
		kind: t(`complaints.kind.${complaint.kind}`),
		ref: complaint.ref,
	});
	return (
		<DeskLayout
			view={view}
			title={title}
			here={complaint.ref}
			state={state}
			lead={
				complaint.handlerId === home.id
					? t("complaints.case.own", { unit: home.name })
					: t("complaints.case.lead", {
							unit: home.name,
							office:
								(complaint.handlerId && offices.get(complaint.handlerId)) ||
								t("complaints.case.nobody"),
						})
			}
			below={
				<p>
					<StateTag view={view} state={complaint.state} />{" "}
					{next && <DeadlineTag view={view} shown={next} />}
				</p>
			}
			aside={<Known {...props} />}
			asideLabel={t("complaints.case.facts")}
		>
			<KeptWords
				view={view}
				state={state}
				fields={[...goneFor(props), ...props.gone]}
			/>
			<Section id="cerita" title={t("complaints.case.story")}>
				<Stack>
					{complaint.story === "" && props.alike.joined ? (
						<p>{t("complaints.join.none")}</p>
					) : (
						<ToldWords words={complaint.story} />
					)}
				</Stack>
			</Section>
			<AlikeHere view={view} {...props.alike} />
			<NextStep {...props} />
			<Dialogue {...props} />
			<Inside {...props} />
			<OtherDeeds {...props} />
			{props.beside}
		</DeskLayout>
	);
};

const Known = (props: CasePageProps) => {
	const { view, home, complaint, people, assignedTo, opened } = props;
	const { t, lang } = view;
	const fact = (term: Content, is: Content | null | undefined) =>
		is ? [{ term, is }] : [];
	return (
		<Stack>
			<LastDays view={view} clocks={props.clocks} />
			<Facts
				look="narrow"
				facts={[
					...fact(
						t("complaints.case.assigned"),
						(assignedTo !== null && people.get(assignedTo)) ||
							t("complaints.case.unassigned"),
					),
					...fact(
						t("complaints.case.filed"),
						t("complaints.case.filed.how", {
							at: moment(
								lang,
								complaint.filedAt,
								zoneOfProvince(home.province.code),
							),
							channel: t(`complaints.channel.${complaint.channel}`),
						}),
					),
					...fact(
						t("complaints.filing.concern"),
						t(`complaints.concern.${complaint.concern}`),
					),
					...fact(
						t("complaints.case.why"),
						props.why.rule && say(props.why.rule.why, lang),
					),
					...fact(
						t("complaints.case.why.now"),
						props.why.now &&
							t("complaints.case.why.now.says", {
								office: props.why.now.office.name,
								why: say(props.why.now.rule.why, lang),
							}),
					),
					...fact(
						t("complaints.verify.triage"),
						complaint.triage && t(`complaints.triage.${complaint.triage}`),
					),
					...fact(t("complaints.filing.place"), complaint.place),
					...fact(
						t("complaints.filing.when"),
						complaint.happenedOn && date(lang, complaint.happenedOn),
					),
					...fact(t("complaints.filing.interpreter"), complaint.interpreter),
					...fact(
						t("complaints.case.level"),
						t(`complaints.case.level.${complaint.level}`),
					),
					...(opened ? contactFacts(view, opened) : []),
				]}
			/>
		</Stack>
	);
};

const contactFacts = ({ t }: View, contact: Contact) =>
	(["name", "phone", "email", "address"] as const).flatMap((part) => {
		const is = contact[part];
		return is === null ? [] : [{ term: t(`complaints.filing.${part}`), is }];
	});

/** Fields for which there is no form in this state. */
const goneFor = ({ can }: Case): string[] => [
	...(can.includes("verify") ? [] : ["pemeriksaan"]),
	...(can.includes("dispose") ? [] : ["disposisi"]),
	...(can.includes("ask") ? [] : ["pertanyaan"]),
	...(can.includes("answer")
		? []
		: ["temuan", "tindakan", "narahubung", "bukti_kata"]),
	...(can.includes("uphold") ? [] : ["putusan_kata"]),
];
