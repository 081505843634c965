import type { FormState } from "#kernel/form.ts";
import { CloseVisit } from "#receipts/web";
import { Button, Field, Form, Hidden } from "#ui/form/index.ts";
import { fullDate } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import {
	Hug,
	Meta,
	NoPrint,
	PageHead,
	Row,
	Section,
} from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Card, Wish } from "../../index.ts";
import { dueWords } from "../lending/desk-page.tsx";

export const cardFields = {
	number: "kartu",
	pin: "pin",
	loan: "pinjaman",
	wish: "pesanan",
	record: "judul",
} as const;

interface PartProps {
	readonly view: View;
	readonly state: FormState;
}

/** Number and PIN travel in the body of a form alone. */
export const CardFields = ({ view, state }: PartProps) => (
	<>
		<Field
			view={view}
			state={state}
			name={cardFields.number}
			label={view.t("library.card.number")}
			hint={view.t("library.card.number.hint")}
			autocomplete="off"
			spellcheck={false}
			maxlength={64}
			mono
			width="16"
		/>
		<Field
			view={view}
			state={state}
			name={cardFields.pin}
			label={view.t("library.card.pin")}
			hint={view.t("library.card.pin.hint")}
			type="password"
			inputmode="numeric"
			autocomplete="one-time-code"
			maxlength={64}
			width="8"
		/>
	</>
);

/** The way in: a card, and no account. */
export const OpenCardPage = ({ view, state }: PartProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("library.card.title")}
			description={t("library.card.lead")}
			form={state}
		>
			<PageHead title={t("library.card.title")} lead={t("library.card.lead")} />
			<Form view={view} action={link(view, "/perpustakaan/kartu", {})} shared>
				<CardFields view={view} state={state} />
				<div>
					<Button>{t("library.card.open")}</Button>
				</div>
			</Form>
			<Section id="belum" title={t("library.card.none")}>
				<p>{t("library.card.none.says")}</p>
			</Section>
			<Section id="rahasia" title={t("library.card.secret")}>
				<p>{t("library.card.secret.says")}</p>
			</Section>
		</CitizenLayout>
	);
};

interface CardPageProps extends Card, PartProps {
	readonly unit: Unit;
	readonly today: string;
	readonly once: string;
}

/** What somebody has at home, until when, and what waits for them. */
export const CardPage = (props: CardPageProps) => {
	const { view, unit, member, copies, wishes, state, today, once } = props;
	const { t, lang } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("library.card.mine")}
			form={state}
			unlisted
		>
			<PageHead
				title={t("library.card.mine")}
				lead={t("library.card.mine.lead", {
					unit: unit.name,
					day: fullDate(lang, member.validUntil),
				})}
			/>
			{wishes
				.filter(({ state: now }) => now === "kept")
				.map((wish) => (
					<Hug tone="ok">
						<p>
							<strong>{t("library.card.ready", { title: wish.title })}</strong>
						</p>
						<p>{wishWords(view, wish)}</p>
					</Hug>
				))}
			<Section
				id="dibawa"
				title={t("library.lend.at-home", { n: copies.length })}
			>
				{copies.length === 0 ? (
					<p>{t("library.card.at-home.none")}</p>
				) : (
					<List>
						{copies.map((copy) => (
							<ListRow
								name={copy.title}
								says={dueWords(view, copy, today)}
								end={
									<Form
										view={view}
										action={link(view, "/perpustakaan/kartu/perpanjang", {})}
										once={once}
										look="row"
									>
										<Hidden
											name={cardFields.loan}
											value={copy.loan?.id ?? ""}
										/>
										<Button
											kind="outlined"
											small
											label={`${t("library.lend.renew")}: ${copy.title}`}
										>
											{t("library.lend.renew")}
										</Button>
									</Form>
								}
							/>
						))}
					</List>
				)}
			</Section>
			<Wishes view={view} wishes={wishes} once={once} />
			<Section id="rahasia" title={t("library.card.secret")}>
				<p>{t("library.card.secret.says")}</p>
			</Section>
			<NoPrint>
				<Row>
					<CloseVisit view={view} />
					<a href={link(view, "/perpustakaan/kartu/kabar", {})}>
						{t("library.card.news")}
					</a>
					<a href={link(view, "/perpustakaan/kartu/hapus", {})}>
						{t("library.card.end")}
					</a>
				</Row>
			</NoPrint>
		</CitizenLayout>
	);
};

const Wishes = ({
	view,
	wishes,
	once,
}: {
	readonly view: View;
	readonly wishes: readonly Wish[];
	readonly once: string;
}) => {
	const { t } = view;
	return (
		<Section
			id="pesanan"
			title={t("library.card.wishes", { n: wishes.length })}
		>
			{wishes.length === 0 ? (
				<p>{t("library.card.wishes.none")}</p>
			) : (
				<List>
					{wishes.map((wish) => (
						<ListRow
							name={wish.title}
							says={wishWords(view, wish)}
							end={
								<Form
									view={view}
									action={link(view, "/perpustakaan/kartu/batal", {})}
									once={once}
									look="row"
								>
									<Hidden name={cardFields.wish} value={wish.id} />
									<Button
										kind="quiet"
										small
										label={`${t("library.card.cancel")}: ${wish.title}`}
									>
										{t("library.card.cancel")}
									</Button>
								</Form>
							}
						/>
					))}
				</List>
			)}
			<Meta>{t("library.card.wishes.slip")}</Meta>
		</Section>
	);
};

/** Their place in the queue, and when to come. */
export const wishWords = ({ t, lang }: View, wish: Wish): string => {
	if (wish.state === "waiting")
		return [
			t("library.card.place", { n: wish.place }),
			wish.onShelf
				? t("library.card.fetched")
				: wish.backOn
					? t("library.card.back-on", { day: fullDate(lang, wish.backOn) })
					: "",
		]
			.filter(Boolean)
			.join(" ");
	const day = fullDate(lang, wish.keptUntil ?? "");
	return t(
		wish.state === "kept" ? "library.card.come" : "library.card.too-late",
		{ number: wish.number ?? 0, day },
	);
};

interface EndPageProps extends PartProps {
	readonly unit: Unit;
}

/** What goes with a card that is deleted, before it is done. */
export const EndCardPage = ({ view, unit, state }: EndPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("library.card.end")}
			form={state}
			unlisted
		>
			<PageHead
				title={t("library.card.end")}
				lead={t("library.card.end.lead", { unit: unit.name })}
			/>
			<Form view={view} action={link(view, "/perpustakaan/kartu/hapus", {})}>
				<Row>
					<Button kind="danger">{t("library.card.end.do")}</Button>
					<a href={link(view, "/perpustakaan/kartu", {})}>
						{t("library.card.end.not")}
					</a>
				</Row>
			</Form>
		</CitizenLayout>
	);
};
