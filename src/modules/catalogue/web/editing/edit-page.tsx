import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	Checkbox,
	Field,
	Form,
	Hidden,
	Select,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type ComponentCode,
	channelKinds,
	type Facility,
	type Service,
	serviceStandard,
} from "../../index.ts";
import { Both } from "./both.tsx";
import { fields, rowsOf, rowsTyped } from "./content-form.ts";
import { PrinciplesPart } from "./principles-part.tsx";

export interface EditPageProps {
	readonly view: View;
	readonly unit: { readonly slug: string; readonly name: string };
	/** The one that is changed; null for a new one. */
	readonly service: Service | null;
	/** Of the unit: what can be named as showing a principle. */
	readonly facilities: readonly Facility[];
	readonly state: FormState;
	readonly once: string;
	/** What somebody else published since the page was opened, beside what was typed here. */
	readonly newer?: Content;
	/** The next version is to be open to everybody first: what is asked for besides. */
	readonly drafting?: Content;
}

/** Everything that an office says of a service, on one page; English stands folded beside each text. */
export const EditPage = (props: EditPageProps) => {
	const { view, unit, service, facilities, state, once, newer, drafting } =
		props;
	const { t, lang } = view;
	const title = service
		? t(drafting ? "catalogue.draft.write" : "catalogue.edit.title", {
				service: say(service.name, lang),
			})
		: t("catalogue.edit.new");
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${unit.name}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: unit.name,
									href: link(view, "/unit/:slug", { slug: unit.slug }),
								},
								...(service
									? [
											{
												name: say(service.name, lang),
												href: link(view, "/layanan/:slug", {
													slug: service.slug,
												}),
											},
										]
									: []),
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t(
						drafting ? "catalogue.draft.write.lead" : "catalogue.edit.lead",
					)}
				/>
			}
		>
			{newer}
			<Form
				view={view}
				action={
					service
						? link(
								view,
								drafting
									? "/layanan/:slug/rancangan/ubah"
									: "/layanan/:slug/ubah",
								{ slug: service.slug },
							)
						: link(view, "/unit/:unit/layanan-baru", { unit: unit.slug })
				}
				once={once}
				label={title}
			>
				{service && (
					<Hidden
						name={fields.basedOn}
						value={state.typed[fields.basedOn]?.[0] ?? String(service.version)}
					/>
				)}
				{drafting}
				<Section id="apa" title={t("catalogue.edit.what")}>
					<Both
						{...props}
						name={fields.name}
						label={t("catalogue.edit.name")}
					/>
					<Both
						{...props}
						name={fields.about}
						label={t("catalogue.edit.about")}
						hint={t("catalogue.edit.about.hint")}
						rows={3}
					/>
					<Both
						{...props}
						name={fields.owner}
						label={t("catalogue.edit.owner")}
						hint={t("catalogue.edit.owner.hint")}
						optional
					/>
				</Section>
				<Components {...props} group="delivery" />
				<Fees {...props} />
				<Channels {...props} />
				<Components {...props} group="making" />
				<PrinciplesPart
					view={view}
					state={state}
					facilities={facilities}
					slug={service?.slug ?? null}
				/>
				<More view={view} state={state} />
				<div>
					<Button>
						{t(
							drafting
								? "catalogue.draft.open"
								: service
									? "catalogue.edit.do"
									: "catalogue.edit.publish",
						)}
					</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

type Part = Pick<EditPageProps, "view" | "state">;

/** The components of one group of the standard, one text a line. */
const Components = ({
	view,
	state,
	group,
}: Part & { readonly group: "delivery" | "making" }) => {
	const { t, lang } = view;
	return (
		<Section id={group} title={t(`catalogue.edit.group.${group}`)}>
			<p class="hint">{t(`catalogue.edit.group.${group}.says`)}</p>
			{serviceStandard()
				.components.filter((one) => one.group === group)
				.map(({ code, label }) => (
					<OneComponent
						view={view}
						state={state}
						code={code}
						label={say(label, lang)}
					/>
				))}
		</Section>
	);
};

const OneComponent = ({
	view,
	state,
	code,
	label,
}: Part & { readonly code: ComponentCode; readonly label: string }) => (
	<>
		<Both
			view={view}
			state={state}
			name={fields.component(code)}
			label={label}
			hint={view.t("catalogue.edit.lines")}
			rows={3}
			optional
		/>
		<Checkbox
			view={view}
			state={state}
			name={fields.nothing(code)}
			value="ya"
			label={view.t("catalogue.edit.nothing", { what: label })}
		/>
	</>
);

const numbers = (n: number): readonly number[] =>
	Array.from({ length: n }, (_, i) => i + 1);

const Fees = ({ view, state }: Part) => {
	const { t } = view;
	const part = { view, state };
	return (
		<Section id="biaya" title={t("catalogue.edit.fees")}>
			<p class="hint">{t("catalogue.edit.fees.says")}</p>
			{numbers(rowsOf(rowsTyped(state, "biaya"))).map((row) => (
				<fieldset class="fields">
					<legend>{t("catalogue.edit.fee", { n: row })}</legend>
					<Both
						{...part}
						name={fields.fee(row, "apa")}
						label={t("catalogue.edit.fee.what")}
						optional
					/>
					<Field
						{...part}
						name={fields.fee(row, "rupiah")}
						label={t("catalogue.edit.fee.rupiah")}
						hint={t("catalogue.edit.fee.rupiah.hint")}
						inputmode="decimal"
						autocomplete="off"
						optional
					/>
					<Field
						{...part}
						name={fields.fee(row, "dasar")}
						label={t("catalogue.edit.fee.basis")}
						autocomplete="off"
						optional
					/>
				</fieldset>
			))}
		</Section>
	);
};

const Channels = ({ view, state }: Part) => {
	const { t } = view;
	const part = { view, state };
	return (
		<Section id="saluran" title={t("catalogue.edit.channels")}>
			{numbers(rowsOf(rowsTyped(state, "saluran"))).map((row) => (
				<fieldset class="fields">
					<legend>{t("catalogue.edit.channel", { n: row })}</legend>
					<Select
						{...part}
						name={fields.channel(row, "jenis")}
						label={t("catalogue.edit.channel.kind")}
						none={t("catalogue.edit.channel.none")}
						options={channelKinds.map((kind) => ({
							value: kind,
							label: t(`catalogue.channel.${kind}`),
						}))}
					/>
					<Both
						{...part}
						name={fields.channel(row, "cara")}
						label={t("catalogue.edit.channel.how")}
						optional
					/>
					<Field
						{...part}
						name={fields.channel(row, "alamat")}
						label={t("catalogue.edit.channel.address")}
						inputmode="url"
						autocomplete="off"
						optional
					/>
				</fieldset>
			))}
		</Section>
	);
};

/** What only some services have. */
const More = ({ view, state }: Part) => {
	const { t } = view;
	const part = { view, state };
	return (
		<Fold
			id="lainnya"
			summary={t("catalogue.edit.more")}
			open={state.problems.length > 0}
		>
			<div class="fields">
				<Both
					{...part}
					name={fields.note}
					label={t("catalogue.edit.note")}
					rows={2}
					optional
				/>
				<Both
					{...part}
					name={fields.elsewhere}
					label={t("catalogue.edit.elsewhere")}
					hint={t("catalogue.edit.elsewhere.hint")}
					optional
				/>
				<Field
					{...part}
					name={fields.elsewhereAt}
					label={t("catalogue.edit.elsewhere.address")}
					inputmode="url"
					autocomplete="off"
					optional
				/>
				<Both
					{...part}
					name={fields.easyRead}
					label={t("catalogue.edit.easy-read")}
					hint={t("catalogue.edit.easy-read.hint")}
					rows={4}
					optional
				/>
				<Field
					{...part}
					name={fields.audio}
					label={t("catalogue.edit.audio")}
					inputmode="url"
					autocomplete="off"
					optional
				/>
				<Field
					{...part}
					name={fields.signs}
					label={t("catalogue.edit.signs")}
					inputmode="url"
					autocomplete="off"
					optional
				/>
			</div>
		</Fold>
	);
};
