import type { Action } from "#actions";
import { OutcomeLine, StateTag, whenInWords } from "#actions/web";
import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import { Button, Form, TextArea } from "#ui/form/index.ts";
import { Fold, Meta, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { whyNoFollowUp } from "../../index.ts";
import type { CasePageProps } from "../handling/case-page.tsx";
import { Version } from "../handling/version.tsx";

export const titleField = "tindak_lanjut";

type PartProps = Pick<
	CasePageProps,
	"view" | "state" | "once" | "complaint" | "home"
> & { readonly followUps: readonly Action[] };

/** What the office does so that it does not happen again, for whoever handles it. */
export const FollowUpPart = (props: PartProps) => {
	const { view, complaint, followUps, state } = props;
	const { t } = view;
	const why = whyNoFollowUp(complaint);
	return (
		<Section id="tindak-lanjut" title={t("complaints.follow-up.title")}>
			{why === null ? (
				<>
					<Meta>{t("complaints.follow-up.says")}</Meta>
					<FollowUps view={view} followUps={followUps} />
					<Fold
						summary={t("complaints.follow-up.begin")}
						open={state.problems.some(({ field }) => field === titleField)}
					>
						<OpenForm {...props} />
					</Fold>
				</>
			) : (
				<>
					<FollowUps view={view} followUps={followUps} />
					<p>{view.says(`complaints.follow-up.not.${why}`)}</p>
				</>
			)}
		</Section>
	);
};

const OpenForm = (props: PartProps) => {
	const { view, state, once, complaint, home } = props;
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(view, "/pengaduan/meja/:unit/:id/tindak-lanjut", {
				unit: home.slug,
				id: complaint.id,
			})}
			once={`${once}-tindak-lanjut`}
			label={t("complaints.follow-up.do")}
		>
			<Version {...props} />
			<TextArea
				view={view}
				state={state}
				name={titleField}
				label={t("complaints.follow-up.words")}
				hint={t("complaints.follow-up.words.hint")}
				rows={2}
			/>
			<div>
				<Button kind="outlined">{t("complaints.follow-up.do")}</Button>
			</div>
		</Form>
	);
};

interface FollowUpsProps {
	readonly view: View;
	readonly followUps: readonly Action[];
}

/** Each as everybody reads it: what, where it stands, by when, and what came of it. */
const FollowUps = ({ view, followUps }: FollowUpsProps) => {
	const today = dayOf(view.now);
	return followUps.length === 0 ? null : (
		<List>
			{followUps.map((action) => (
				<ListRow
					name={say(action.title, view.lang)}
					says={
						<>
							{whenInWords(view, action, today)}
							<OutcomeLine view={view} action={action} />
						</>
					}
					end={<StateTag view={view} action={action} today={today} />}
				/>
			))}
		</List>
	);
};

/** The same for whoever told it, on the screen and on paper. */
export const FollowUpsMine = ({ view, followUps }: FollowUpsProps) =>
	followUps.length === 0 ? null : (
		<Section id="tindak-lanjut" title={view.t("complaints.mine.follow-ups")}>
			<FollowUps view={view} followUps={followUps} />
			{followUps.some(({ endedOn }) => endedOn === null) && (
				<Meta>{view.t("complaints.mine.follow-ups.says")}</Meta>
			)}
		</Section>
	);
