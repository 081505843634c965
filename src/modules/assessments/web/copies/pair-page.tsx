import { type Judgement, trueOfHundred } from "#evidence";
import type { NamedRole } from "#identity";
import type { FormState } from "#kernel/form.ts";
import { Button, Form, Hidden, Radios, TextArea } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { Timeline } from "#ui/timeline.tsx";
import type { View } from "#ui/view.ts";
import type { PairSeen } from "../../index.ts";
import { nameIn } from "../judged-item.tsx";
import { kindWord, looks } from "./pair-words.ts";
import { SideOfPair } from "./side-of-pair.tsx";

export interface PairPageProps {
	readonly view: View;
	readonly pair: PairSeen;
	/** What people said of it, oldest first. */
	readonly said: readonly Judgement[];
	readonly names: ReadonlyMap<string, string>;
	readonly roles: ReadonlyMap<string, readonly NamedRole[]>;
	/** Whether there is a small picture, by unit and hash. */
	readonly pictures: ReadonlyMap<string, boolean>;
	readonly state: FormState;
	readonly once: string;
}

/** Two files side by side, what a machine says of them, and a form for what a person says. */
export const PairPage = (props: PairPageProps) => {
	const { view, pair, state } = props;
	const { shape, tone } = looks[pair.state];
	const title = view.t(
		pair.sameBytes
			? "assessments.pair-title-same"
			: "assessments.pair-title-alike",
	);
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<p>
							<a href={link(view, "/bukti-mirip", {})}>
								{view.t("assessments.pairs-all")}
							</a>
						</p>
					}
					title={title}
					lead={view.t(kindWord(pair))}
					beside={
						<Tag shape={shape} tone={tone}>
							{view.t(`assessments.pair-state-${pair.state}`)}
						</Tag>
					}
				/>
			}
		>
			<div class="twins">
				<SideOfPair {...props} at={0} />
				<SideOfPair {...props} at={1} />
			</div>
			<Precision {...props} />
			<Said {...props} />
			<Judge {...props} />
		</OfficerLayout>
	);
};

/** How far a machine can be trusted here, in the same words for everybody. */
const Precision = ({ view, pair }: PairPageProps) => (
	<p class="meta">
		{pair.sameBytes
			? view.t("assessments.pair-precision-same")
			: view.t("assessments.pair-precision", { n: trueOfHundred })}
	</p>
);

const Said = ({ view, said, names }: PairPageProps) =>
	said.length === 0 ? null : (
		<Section id="pendapat-orang" title={view.t("assessments.pair-said")}>
			<Timeline
				view={view}
				happenings={said.map(({ outcome, reason, byId, at }) => ({
					title: view.t(`assessments.pair-outcome-${outcome}`),
					state: "done" as const,
					says: `${reason} ${nameIn(view, names, byId)}, ${moment(view.lang, at)}`,
				}))}
			/>
		</Section>
	);

const Judge = ({ view, pair, said, state, once }: PairPageProps) => (
	<Section
		id="pendapat-anda"
		title={view.t(
			said.length === 0
				? "assessments.pair-judge"
				: "assessments.pair-judge-again",
		)}
	>
		<Notice kind="calm" title={view.t("assessments.pair-changes-nothing")}>
			{view.t("assessments.pair-changes-nothing-says")}
		</Notice>
		<Form
			view={view}
			action={link(view, "/bukti-mirip/:id", { id: pair.id })}
			once={once}
		>
			<Hidden name="dilihat" value={String(said.length)} />
			<Radios
				view={view}
				state={state}
				name="pendapat"
				label={view.t("assessments.pair-question")}
				options={(["harmless", "copied", "unsure"] as const).map((outcome) => ({
					value: outcome,
					label: view.t(`assessments.pair-outcome-${outcome}`),
					says: view.t(`assessments.pair-outcome-${outcome}-says`),
				}))}
			/>
			<TextArea
				view={view}
				state={state}
				name="alasan"
				label={view.t("assessments.pair-reason")}
				hint={view.t("assessments.pair-reason-hint")}
				rows={3}
			/>
			<Button>{view.t("assessments.pair-save")}</Button>
		</Form>
	</Section>
);
