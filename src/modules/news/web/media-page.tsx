import type { FormState } from "#kernel/form.ts";
import type { Province } from "#territory";
import { Button, Field, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Contact, contactFields, fields, type Listed } from "../index.ts";
import { itemCrumbs } from "./item-form-page.tsx";

interface MediaPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly contact: Contact | null;
	readonly journalists: readonly Listed[];
	readonly provinces: readonly Province[];
	readonly state: FormState;
	readonly once: string;
}

/** Whom journalists call here, and who gets the releases. */
export const MediaPage = (props: MediaPageProps) => {
	const { view, unit, journalists, state } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={`${t("news.media.title")}, ${unit.name}`}
			form={state}
			head={
				<PageHead
					above={itemCrumbs(view, unit, null, t("news.media.title"))}
					title={t("news.media.title")}
					lead={t("news.media.lead", {
						n: journalists.filter(({ whyMuted }) => whyMuted === null).length,
					})}
				/>
			}
		>
			<Section id="kontak" title={t("news.press.contact")}>
				<ContactForm {...props} />
			</Section>
			<Section id="daftar" title={t("news.media.list")}>
				<Meta>{t("news.media.list.says")}</Meta>
				{journalists.length === 0 ? (
					<p>{t("news.media.none")}</p>
				) : (
					<List>
						{journalists.map((one) => (
							<OneJournalist {...props} one={one} />
						))}
					</List>
				)}
			</Section>
		</OfficerLayout>
	);
};

const ContactForm = ({ view, unit, contact, state, once }: MediaPageProps) => {
	const { t } = view;
	const part = { view, state };
	return (
		<Form
			view={view}
			action={link(view, "/berita/meja/:unit/pers", { unit: unit.slug })}
			once={once}
			label={t("news.press.contact")}
		>
			<Hidden
				name={contactFields.revision}
				value={String(contact?.revision ?? 0)}
			/>
			<Field
				{...part}
				name={contactFields.desk}
				label={t("news.field.desk")}
				hint={t("news.field.desk.hint")}
				autocomplete="off"
			/>
			<Field
				{...part}
				name={contactFields.mail}
				label={t("news.field.contact-mail")}
				inputmode="email"
				autocomplete="off"
				optional
			/>
			<Field
				{...part}
				name={contactFields.phone}
				label={t("news.field.phone")}
				inputmode="tel"
				autocomplete="off"
				optional
			/>
			<Field
				{...part}
				name={contactFields.hours}
				label={t("news.field.hours")}
				autocomplete="off"
				optional
			/>
			<div>
				<Button>{t("news.contact.save")}</Button>
			</div>
		</Form>
	);
};

const OneJournalist = ({
	view,
	unit,
	one,
	provinces,
	once,
}: MediaPageProps & { readonly one: Listed }) => {
	const { t, lang } = view;
	const address = { unit: unit.slug, journalist: one.id };
	const again = `${t("news.media.unmute")}: ${one.name}`;
	return (
		<ListRow
			name={one.name}
			says={[
				one.medium,
				one.provinces.length === 0
					? t("news.media.all")
					: one.provinces
							.map(
								(code) =>
									provinces.find((each) => each.code === code)?.name ?? code,
							)
							.join(", "),
				t("news.media.since", { day: date(lang, one.confirmedAt) }),
				one.whyMuted !== null && t("news.media.muted", { why: one.whyMuted }),
			]
				.filter(Boolean)
				.join(" · ")}
			end={
				one.whyMuted === null ? (
					<a
						href={link(
							view,
							"/berita/meja/:unit/pers/:journalist/penghentian",
							address,
						)}
						aria-label={`${t("news.media.mute")}: ${one.name}`}
					>
						{t("news.media.mute")}
					</a>
				) : (
					<Form
						view={view}
						action={link(
							view,
							"/berita/meja/:unit/pers/:journalist/pemulihan",
							address,
						)}
						once={`${once}-${one.id}`}
						look="row"
						label={again}
					>
						<Button small kind="quiet" label={again}>
							{t("news.media.unmute")}
						</Button>
					</Form>
				)
			}
		/>
	);
};

/** No releases of this office any more, with the reason that the journalist reads. */
export const MutePage = ({
	view,
	unit,
	one,
	state,
	once,
}: Pick<MediaPageProps, "view" | "unit" | "state" | "once"> & {
	readonly one: Listed;
}) => {
	const { t } = view;
	const title = t("news.mute.title", { name: one.name });
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={itemCrumbs(view, unit, null, t("news.media.mute"))}
					title={title}
					lead={t("news.mute.lead")}
				/>
			}
		>
			<Form
				view={view}
				action={link(view, "/berita/meja/:unit/pers/:journalist/penghentian", {
					unit: unit.slug,
					journalist: one.id,
				})}
				once={once}
			>
				<TextArea
					view={view}
					state={state}
					name={fields.why}
					label={t("news.field.why.mute")}
					hint={t("news.field.why.mute.hint", { name: one.name })}
					rows={3}
				/>
				<div>
					<Button kind="danger">{t("news.mute.do")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};
