import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Checkboxes, Field, Form, Radios } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Event,
	type Material,
	materialFields,
	materialKinds,
} from "../../index.ts";

export interface MaterialsPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly event: Event;
	readonly materials: readonly Material[];
	readonly state: FormState;
	readonly once: string;
}

/** What there is to read, see and hear; for those who do not hear it stands in words as well. */
export const MaterialList = ({
	view,
	materials,
	end,
}: Pick<MaterialsPageProps, "view" | "materials"> & {
	readonly end?: (one: Material) => ReturnType<typeof Form>;
}) => {
	const { t } = view;
	return (
		<List>
			{materials.map((one) => (
				<ListRow
					name={<OutsideLink href={one.address}>{one.title}</OutsideLink>}
					says={
						<>
							{t(`events.material.is.${one.kind}`)}
							{one.inWords !== "" && (
								<>
									{" · "}
									<OutsideLink href={one.inWords}>
										{t("events.material.read", { title: one.title })}
									</OutsideLink>
								</>
							)}
						</>
					}
					end={end?.(one)}
				/>
			))}
		</List>
	);
};

/** For the office: what there is, and the form for more. */
export const MaterialsPage = (props: MaterialsPageProps) => {
	const { view, unit, event, materials, state, once } = props;
	const { t } = view;
	const address = { unit: unit.slug, event: event.id };
	const part = { view, state };
	return (
		<OfficerLayout
			view={view}
			title={`${t("events.materials")}: ${event.title}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: event.title,
									href: link(view, "/acara/meja/:unit/:event", address),
								},
								{ name: t("events.materials") },
							]}
						/>
					}
					title={t("events.materials")}
					lead={t("events.materials.lead")}
				/>
			}
		>
			<MaterialList
				view={view}
				materials={materials}
				end={(one) => (
					<Form
						view={view}
						action={link(
							view,
							"/acara/meja/:unit/:event/materi/:material/hapus",
							{ ...address, material: one.id },
						)}
						look="row"
						label={`${t("events.material.remove")}: ${one.title}`}
					>
						<Button
							small
							kind="quiet"
							label={`${t("events.material.remove")}: ${one.title}`}
						>
							{t("events.material.remove")}
						</Button>
					</Form>
				)}
			/>
			<Section id="tambah" title={t("events.material.add")}>
				<Form
					view={view}
					action={link(view, "/acara/meja/:unit/:event/materi", address)}
					label={t("events.material.add")}
					once={once}
				>
					<Field
						{...part}
						name={materialFields.title}
						label={t("events.material.title")}
						autocomplete="off"
					/>
					<Field
						{...part}
						name={materialFields.address}
						label={t("events.material.address")}
						hint={t("events.material.address.hint")}
						autocomplete="off"
						inputmode="url"
					/>
					<Radios
						{...part}
						name={materialFields.kind}
						label={t("events.material.kind")}
						options={materialKinds.map((kind) => ({
							value: kind,
							label: t(`events.material.kind.${kind}`),
						}))}
					/>
					<Checkboxes
						{...part}
						name={materialFields.captions}
						label={t("events.material.captions")}
						options={[
							{ value: "ya", label: t("events.material.captions.yes") },
						]}
						optional
					/>
					<Field
						{...part}
						name={materialFields.inWords}
						label={t("events.material.in-words")}
						hint={t("events.material.in-words.hint")}
						autocomplete="off"
						inputmode="url"
						optional
					/>
					<div>
						<Button>{t("events.material.add")}</Button>
					</div>
				</Form>
			</Section>
		</OfficerLayout>
	);
};
