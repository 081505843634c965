import type { FormState } from "#kernel/form.ts";
import {
	Button,
	Checkbox,
	DateFields,
	Field,
	Form,
	Hidden,
	TextArea,
} from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Fold, Hug, Meta, Section, Stack } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { CarriedDecision, OpenCase } from "../../index.ts";
import { RoomDeskLayout } from "../room-desk-layout.tsx";
import { placeOf } from "./case-page-props.ts";
import {
	decisionField,
	decisionRows,
	minutesFields as fields,
} from "./minutes-form.ts";

interface MinutesPageProps extends Pick<OpenCase, "header"> {
	readonly view: View;
	readonly state: FormState;
	readonly once: string;
	/** What earlier meetings decided and is looked at in this one. */
	readonly carried: readonly CarriedDecision[];
}

/** The minutes of a meeting on a case, as its chair approved them. */
export const MinutesPage = (props: MinutesPageProps) => {
	const { view, header, state, once } = props;
	const { t } = view;
	const place = placeOf({ header });
	const part = { view, state };
	return (
		<RoomDeskLayout
			view={view}
			heading={t("rights-cases.minutes.heading")}
			within={{
				name: header.ref,
				href: link(view, "/ruang/meja/:unit/:id", place),
			}}
			here={t("rights-cases.minutes.here")}
			lead={t("rights-cases.minutes.lead")}
			state={state}
		>
			<Notice kind="info" title={t("rights-cases.minutes.apart")}>
				{t("rights-cases.minutes.apart.says")}
			</Notice>
			<Carried {...props} />
			<Hug>
				<Form
					view={view}
					action={link(view, "/ruang/meja/:unit/:id/rapat", place)}
					once={once}
					label={t("rights-cases.minutes.do")}
				>
					<Hidden name={fields.version} value={String(header.version)} />
					<DateFields
						{...part}
						name={fields.on}
						label={t("rights-cases.minutes.on")}
					/>
					<Field
						{...part}
						name={fields.place}
						label={t("rights-cases.letter.place")}
						autocomplete="off"
					/>
					<Field
						{...part}
						name={fields.chair}
						label={t("rights-cases.minutes.chair")}
						hint={t("rights-cases.minutes.chair.hint")}
						autocomplete="off"
					/>
					<Field
						{...part}
						name={fields.noteTaker}
						label={t("rights-cases.minutes.note-taker")}
						hint={t("rights-cases.minutes.note-taker.hint")}
						autocomplete="off"
					/>
					<TextArea
						{...part}
						name={fields.present}
						label={t("rights-cases.minutes.present")}
						hint={t("rights-cases.minutes.present.hint")}
						rows={4}
					/>
					<TextArea
						{...part}
						name={fields.words}
						label={t("rights-cases.minutes.words")}
						hint={t("rights-cases.letter.words.hint")}
						rows={8}
					/>
					<Decisions {...props} />
					<Checkbox
						{...part}
						name={fields.approved}
						label={t("rights-cases.minutes.approved")}
					/>
					<div>
						<Button>{t("rights-cases.minutes.do")}</Button>
					</div>
				</Form>
			</Hug>
		</RoomDeskLayout>
	);
};

const Carried = ({ view, carried }: MinutesPageProps) =>
	carried.length === 0 ? null : (
		<Section id="sebelumnya" title={view.t("rights-cases.minutes.carried")}>
			<Meta>{view.t("rights-cases.minutes.carried.says")}</Meta>
			<ul>
				{carried.map(({ what, who, dueOn, done }) => (
					<li>
						<strong>{what}</strong>
						<br />
						{view.t(
							done === null
								? "rights-cases.minutes.open"
								: "rights-cases.minutes.done",
							{ who, day: date(view.lang, dueOn) },
						)}
						{done !== null && (
							<>
								<br />
								{done}
							</>
						)}
					</li>
				))}
			</ul>
		</Section>
	);

/** Most meetings on a case decide one thing or two. */
const firstRows = 2;

const Decisions = (props: MinutesPageProps) => {
	const { view, state } = props;
	const more = decisionRows.slice(firstRows);
	return (
		<Section id="putusan" title={view.t("rights-cases.minutes.decided")}>
			<Meta>{view.t("rights-cases.minutes.decided.says")}</Meta>
			<Stack loose>
				{decisionRows.slice(0, firstRows).map((row) => (
					<Decision {...props} row={row} />
				))}
			</Stack>
			<Fold
				summary={view.t("rights-cases.minutes.decided.more")}
				open={more.some((row) =>
					(["putusan", "oleh", "tenggat"] as const).some(
						(field) =>
							state.typed[decisionField(field, row)]?.[0] ||
							state.problems.some(
								(one) => one.field === decisionField(field, row),
							),
					),
				)}
			>
				<Stack loose>
					{more.map((row) => (
						<Decision {...props} row={row} />
					))}
				</Stack>
			</Fold>
		</Section>
	);
};

const Decision = ({
	view,
	state,
	row,
}: MinutesPageProps & { readonly row: number }) => {
	const { t } = view;
	const part = { view, state, optional: true };
	return (
		<fieldset class="stack">
			<legend>{t("rights-cases.minutes.decision", { n: row })}</legend>
			<TextArea
				{...part}
				name={decisionField("putusan", row)}
				label={t("rights-cases.minutes.what")}
				rows={2}
			/>
			<Field
				{...part}
				name={decisionField("oleh", row)}
				label={t("rights-cases.minutes.who")}
				autocomplete="off"
			/>
			<DateFields
				{...part}
				name={decisionField("tenggat", row)}
				label={t("rights-cases.minutes.due")}
			/>
		</fieldset>
	);
};
