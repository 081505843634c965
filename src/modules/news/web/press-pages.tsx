import { printCode } from "#kernel/code.ts";
import { type FormState, valuesOf } from "#kernel/form.ts";
import type { Province } from "#territory";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	Checkbox,
	Checkboxes,
	Field,
	Form,
	LinkButton,
} from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Code, Fold, Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { UnitName } from "#units";
import { type Contact, joinFields, type Published, terms } from "../index.ts";
import { ContactLines } from "./item-page.tsx";
import { NewsRows } from "./list-page.tsx";

/** How this installation reaches people by mail. */
export interface MailWay {
	readonly sendsMail: boolean;
	/** Nothing really goes out, and the page says what the mail would. */
	readonly demo: boolean;
}

interface PressPageProps {
	readonly view: View;
	readonly items: readonly Published[];
	readonly units: ReadonlyMap<string, UnitName>;
	readonly contacts: readonly Contact[];
	/** The offices of the contacts, by id. */
	readonly offices: ReadonlyMap<string, UnitName>;
}

/** For journalists: the newest releases, whom to call, and how to get them. */
export const PressPage = ({
	view,
	items,
	units,
	contacts,
	offices,
}: PressPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("news.press.title")}
			description={t("news.press.lead")}
			feed={{
				name: t("news.feed.press"),
				href: link(view, "/berita/pers/atom", {}),
			}}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{ name: t("news.title"), href: link(view, "/berita", {}) },
							{ name: t("news.press.title") },
						]}
					/>
				}
				title={t("news.press.title")}
				lead={t("news.press.lead")}
			/>
			<p>
				<LinkButton href={link(view, "/berita/pers/daftar", {})}>
					{t("news.join.do")}
				</LinkButton>
			</p>
			<Meta>
				<a href={link(view, "/berita/pers/atom", {})}>{t("news.feed.press")}</a>
				{" · "}
				<a href={link(view, "/berita/pers/konfirmasi", {})}>
					{t("news.confirm.title")}
				</a>
				{" · "}
				<a href={link(view, "/berita/pers/berhenti", {})}>
					{t("news.leave.title")}
				</a>
			</Meta>
			<Section id="siaran" title={t("news.releases")}>
				{items.length === 0 ? (
					<p>{t("news.releases.none")}</p>
				) : (
					<NewsRows view={view} items={items} units={units} />
				)}
			</Section>
			<Section id="kontak" title={t("news.press.contacts")}>
				{contacts.length === 0 ? (
					<p>{t("news.press.contacts.none")}</p>
				) : (
					contacts.map((contact) => (
						<>
							<h3>{offices.get(contact.unitId)?.name}</h3>
							<ContactLines view={view} contact={contact} />
						</>
					))
				)}
			</Section>
		</CitizenLayout>
	);
};

interface JoinPageProps {
	readonly view: View;
	readonly way: MailWay;
	readonly provinces: readonly Province[];
	readonly state: FormState;
	readonly once: string;
}

const PressForm = ({
	view,
	title,
	lead,
	state,
	children,
}: {
	readonly view: View;
	readonly title: string;
	readonly lead: string;
	readonly state?: FormState;
	readonly children: Content;
}) => (
	<CitizenLayout view={view} title={title} form={state} unlisted>
		<PageHead
			above={
				<Crumbs
					view={view}
					path={[
						{
							name: view.t("news.press.title"),
							href: link(view, "/berita/pers", {}),
						},
						{ name: title },
					]}
				/>
			}
			title={title}
			lead={lead}
		/>
		{children}
	</CitizenLayout>
);

/** Asks to stand on the media list: what is kept, for what, and how to end it stand beside the button. */
export const JoinPage = (props: JoinPageProps) => {
	const { view, way, state, provinces } = props;
	const { t } = view;
	const part = { view, state };
	const chosen = valuesOf(state, joinFields.provinces).length > 0;
	return (
		<PressForm
			view={view}
			title={t("news.join.title")}
			lead={t("news.join.lead")}
			state={state}
		>
			{!way.sendsMail && !way.demo ? (
				<Notice kind="info" title={t("news.join.no-mail")}>
					{t("news.join.no-mail.says")}{" "}
					<a href={link(view, "/berita/pers/atom", {})}>
						{t("news.feed.press")}
					</a>
				</Notice>
			) : (
				<Form
					view={view}
					action={link(view, "/berita/pers/daftar", {})}
					once={props.once}
				>
					<Field
						{...part}
						name={joinFields.name}
						label={t("news.field.name")}
						autocomplete="name"
					/>
					<Field
						{...part}
						name={joinFields.medium}
						label={t("news.field.medium")}
						autocomplete="organization"
					/>
					<Field
						{...part}
						name={joinFields.mail}
						type="email"
						label={t("news.field.mail")}
						autocomplete="email"
					/>
					<Fold summary={t("news.field.provinces.fold")} open={chosen}>
						<Checkboxes
							{...part}
							name={joinFields.provinces}
							label={t("news.field.provinces")}
							hint={t("news.field.provinces.hint")}
							options={provinces.map(({ code, name }) => ({
								value: code,
								label: name,
							}))}
							optional
						/>
					</Fold>
					<Meta>{t("news.join.kept", { n: terms.unconfirmedFor })}</Meta>
					<Checkbox
						{...part}
						name={joinFields.consent}
						label={t("news.field.consent")}
					/>
					<div>
						<Button>{t("news.join.do")}</Button>
					</div>
				</Form>
			)}
		</PressForm>
	);
};

/** The same words whether the address was known or not. */
export const JoinedPage = ({
	view,
	way,
	code,
}: {
	readonly view: View;
	readonly way: MailWay;
	readonly code: string;
}) => {
	const { t } = view;
	return (
		<PressForm
			view={view}
			title={t("news.joined.title")}
			lead={t("news.joined.lead", { n: terms.unconfirmedFor })}
		>
			{!way.sendsMail && way.demo && (
				<Hug tone="info">
					<p>{t("news.joined.demo")}</p>
					<Code large>{printCode(code)}</Code>
				</Hug>
			)}
			<p>
				<LinkButton href={link(view, "/berita/pers/konfirmasi", {})}>
					{t("news.confirm.title")}
				</LinkButton>
			</p>
		</PressForm>
	);
};

/** The code of the mail, to say yes or to leave. */
export const CodePage = ({
	view,
	what,
	state,
	once,
}: {
	readonly view: View;
	readonly what: "confirm" | "leave";
	readonly state: FormState;
	readonly once: string;
}) => {
	const { t } = view;
	return (
		<PressForm
			view={view}
			title={t(`news.${what}.title`)}
			lead={t(`news.${what}.lead`)}
			state={state}
		>
			<Form
				view={view}
				action={
					what === "confirm"
						? link(view, "/berita/pers/konfirmasi", {})
						: link(view, "/berita/pers/berhenti", {})
				}
				once={once}
			>
				<Field
					view={view}
					state={state}
					name={joinFields.code}
					label={t("news.field.code")}
					hint={t("news.field.code.hint")}
					autocomplete="off"
					spellcheck={false}
					mono
				/>
				<div>
					<Button>{t(`news.${what}.do`)}</Button>
				</div>
			</Form>
		</PressForm>
	);
};
