import { typedValue } from "#kernel/form.ts";
import { Button, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { Unit } from "#units";
import { fields, type Published } from "../../index.ts";
import { WhoFields } from "../filing/filing-fields.tsx";
import { type FormShown, Trap } from "../filing/filing-form.tsx";
import { OfficeLine } from "../filing/office-line.tsx";
import { OwnWork, workIslands } from "../filing/own-work.tsx";
import { StateTag } from "../state-tag.tsx";
import { Many } from "./many.tsx";

interface JoinPageProps extends Omit<FormShown, "services" | "files"> {
	readonly unit: Unit;
	readonly copy: Published;
}

/** It happened to them as well: one page, where nothing but who may know of it has to be said. */
export const JoinPage = ({
	view,
	unit,
	copy,
	state,
	sheet,
	made,
	work,
}: JoinPageProps) => {
	const { t } = view;
	const part = { view, state };
	return (
		<CitizenLayout
			view={view}
			title={`${t("complaints.join.title")}: ${copy.title}`}
			form={state}
			islands={workIslands(work)}
			unlisted
		>
			<PageHead
				above={<OfficeLine view={view} unit={unit} />}
				title={t("complaints.join.title")}
				lead={t("complaints.join.lead")}
			/>
			<Hug>
				<p>
					<strong>{copy.title}</strong>{" "}
					<StateTag view={view} state={copy.state} />
				</p>
				<ToldWords words={copy.words} />
				<Many view={view} copy={copy} />
			</Hug>
			<Form
				view={view}
				action={link(view, "/pengaduan/umum/:unit/:id/ikut", {
					unit: unit.slug,
					id: copy.id,
				})}
			>
				<Hidden name={fields.sheet} value={sheet} />
				<OwnWork {...part} work={work} />
				<Hidden
					name={fields.made}
					value={typedValue(state, fields.made) || made}
				/>
				<TextArea
					{...part}
					name={fields.story}
					label={t("complaints.join.words")}
					hint={t("complaints.join.words.hint")}
					rows={4}
					optional
				/>
				<Section id="anda" title={t("complaints.part.you")}>
					<WhoFields {...part} />
				</Section>
				<Trap {...part} />
				<div>
					<Button>{t("complaints.join.too")}</Button>
				</div>
				<Meta>{t("complaints.filing.privacy")}</Meta>
			</Form>
			<p>
				<a href={link(view, "/pengaduan/ke/:unit", { unit: unit.slug })}>
					{t("complaints.join.other")}
				</a>
			</p>
		</CitizenLayout>
	);
};
