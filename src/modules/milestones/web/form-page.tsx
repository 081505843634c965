import type { FormState } from "#kernel/form.ts";
import type { Province } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	DateFields,
	Field,
	Form,
	Hidden,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Dated, fields } from "../index.ts";
import { dayIn, letterIn, titleIn } from "./date-words.tsx";

interface FormPageProps {
	readonly view: View;
	readonly state: FormState;
	/** The date that the letter moves; `null`: it adds one. */
	readonly moves: Dated | null;
	/** Provinces for which the viewer may add one. */
	readonly provinces: readonly Province[];
	/** Whether they may add one for the nation. */
	readonly nation: boolean;
	/** Another letter was entered meanwhile. */
	readonly meanwhile: boolean;
	readonly once: string;
}

/** What a letter says of a date: the day, and the letter itself. */
export const FormPage = (props: FormPageProps) => {
	const { view, state, moves } = props;
	const { t } = view;
	const title = moves
		? t("milestones.move.title", { title: titleIn(view, moves) })
		: t("milestones.add");
	const part = { view, state };
	const [last] = moves?.letters ?? [];
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("milestones.letters"),
									href: link(view, "/kalender-program/surat", {}),
								},
								{ name: moves ? t("milestones.move") : t("milestones.add") },
							]}
						/>
					}
					title={title}
					lead={
						moves
							? t("milestones.stands", { day: dayIn(view, moves.on) })
							: t("milestones.add.lead")
					}
				/>
			}
		>
			{props.meanwhile && moves && (
				<Notice kind="warn" title={t("milestones.meanwhile")}>
					{dayIn(view, moves.on)}. {last && letterIn(view, last)}
				</Notice>
			)}
			<Form
				view={view}
				action={link(
					view,
					"/kalender-program/surat/baru",
					{},
					{ tanggal: moves?.key },
				)}
				once={props.once}
				label={title}
			>
				{moves ? (
					<Hidden name={fields.seen} value={last?.id ?? ""} />
				) : (
					<Added {...props} />
				)}
				<DateFields
					{...part}
					name={fields.on}
					label={moves ? t("milestones.field.new-day") : t("milestones.when")}
				/>
				<Field
					{...part}
					name={fields.ground}
					label={t("milestones.field.ground")}
					hint={t("milestones.field.ground.hint")}
					autocomplete="off"
				/>
				<DateFields
					{...part}
					name={fields.groundOn}
					label={t("milestones.field.ground-on")}
				/>
				<Field
					{...part}
					name={fields.source}
					label={t("milestones.field.source")}
					hint={t("milestones.field.source.hint")}
					inputmode="url"
					autocomplete="off"
					optional
				/>
				<div>
					<Button>{t("milestones.save")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

const Added = ({ view, state, provinces, nation }: FormPageProps) => {
	const { t } = view;
	const part = { view, state };
	return (
		<>
			<Select
				{...part}
				name={fields.province}
				label={t("milestones.for")}
				{...(nation ? { none: t("milestones.nation") } : {})}
				options={provinces.map(({ code, name }) => ({
					value: code,
					label: name,
				}))}
			/>
			<Field
				{...part}
				name={fields.title}
				label={t("milestones.field.title")}
				hint={t("milestones.field.title.hint")}
				autocomplete="off"
			/>
			<TextArea
				{...part}
				name={fields.does}
				label={t("milestones.field.does")}
				rows={3}
			/>
		</>
	);
};
