import { type FormState, typedValue } from "#kernel/form.ts";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Field, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { longestTemplateTitle, type Template } from "../../index.ts";
import { DeskLayout } from "../desk-layout.tsx";

interface TemplatesPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly templates: readonly Template[];
	/** The form: a new one, or the one that is changed (its id stands in `id`). */
	readonly state: FormState;
	readonly once: string;
}

/** The words that this office writes often. */
export const TemplatesPage = ({
	view,
	unit,
	templates,
	state,
	once,
}: TemplatesPageProps) => {
	const { t } = view;
	const here = link(view, "/pengaduan/meja/:unit/templat", { unit: unit.slug });
	const changed = typedValue(state, "id");
	return (
		<DeskLayout
			view={view}
			title={t("complaints.templates.title")}
			lead={t("complaints.templates.lead", { unit: unit.name })}
			state={state}
		>
			{templates.length === 0 ? (
				<EmptyState title={t("complaints.templates.none")}>
					{t("complaints.templates.none.says")}
				</EmptyState>
			) : (
				<List>
					{templates.map((one) => (
						<ListRow
							name={one.title}
							says={<span class="words">{one.words}</span>}
							end={
								<Row>
									<a href={`${here}?ubah=${one.id}#isi-templat`}>
										{t("complaints.templates.change")}
										<span class="hide">: {one.title}</span>
									</a>
									<Form
										view={view}
										action={link(view, "/pengaduan/meja/:unit/templat/hapus", {
											unit: unit.slug,
										})}
										look="row"
										label={t("complaints.templates.drop-this", {
											title: one.title,
										})}
									>
										<Hidden name="id" value={one.id} />
										<Button kind="quiet" small>
											{t("complaints.templates.drop")}
											<span class="hide">: {one.title}</span>
										</Button>
									</Form>
								</Row>
							}
						/>
					))}
				</List>
			)}
			<Section
				id="isi-templat"
				title={t(
					changed === ""
						? "complaints.templates.new"
						: "complaints.templates.changing",
				)}
			>
				<Form
					view={view}
					action={here}
					once={once}
					label={t("complaints.templates.form")}
				>
					<Hidden name="id" value={changed} />
					<Hidden name="versi" value={typedValue(state, "versi")} />
					<Field
						view={view}
						state={state}
						name="judul"
						label={t("complaints.templates.heading")}
						maxlength={longestTemplateTitle}
					/>
					<TextArea
						view={view}
						state={state}
						name="isi"
						label={t("complaints.templates.words")}
						hint={t("complaints.templates.words.hint")}
						rows={5}
					/>
					<div>
						<Button>{t("complaints.templates.keep")}</Button>
					</div>
				</Form>
			</Section>
		</DeskLayout>
	);
};
