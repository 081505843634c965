import { printCode } from "#kernel/code.ts";
import { date } from "#ui/format.ts";
import { inLanguage, type View } from "#ui/view.ts";
import { type Contact, type PressWords, plainBody } from "../index.ts";

/** The words of both languages, and where the site is reached: `https://rangkul.example`. */
interface Stationery {
	readonly origin: string;
	readonly words: (lang: View["lang"]) => Pick<View, "t">;
}

/** What the mails to journalists say; each says how to leave. */
export const pressWordsOn =
	({ origin, words }: Stationery): PressWords =>
	(lang) => {
		const { t } = words(lang);
		const at = (path: string) => origin + inLanguage(lang, path);
		const askAt = (contact: Contact | null): readonly string[] =>
			contact
				? [
						`${t("news.press.contact")}: ${[contact.desk, contact.mail, contact.phone, contact.hours].filter(Boolean).join(", ")}`,
					]
				: [];
		const leaving = (code: string): string =>
			t("news.mail.leave", {
				address: at("/berita/pers/berhenti"),
				code: printCode(code),
			});
		return {
			confirm: ({ code, name, medium }) => ({
				subject: t("news.mail.confirm.subject"),
				text: t("news.mail.confirm.text", {
					name,
					medium,
					address: at("/berita/pers/konfirmasi"),
					code: printCode(code),
				}),
			}),
			muted: ({ code }, office, why) => ({
				subject: t("news.mail.muted.subject", { office: office?.name ?? "" }),
				text: [
					t("news.mail.muted.text", {
						office: office?.name ?? "",
						why,
						address: at("/berita/pers"),
					}),
					leaving(code),
				].join("\n\n"),
			}),
			release: ({ code }, item, office, contact) => ({
				subject: item.title,
				text: [
					`${t("news.kind.release")} · ${office?.name ?? ""} · ${date(lang, item.publishedAt)}`,
					item.title,
					item.summary,
					plainBody(item.body, origin),
					at(`/berita/${item.slug}`),
					...askAt(contact),
					leaving(code),
				].join("\n\n"),
			}),
			corrected: ({ code }, item, office, contact, note) => ({
				subject: t("news.mail.corrected.subject", { title: item.title }),
				text: [
					t("news.mail.corrected.text", {
						office: office?.name ?? "",
						wrong: note.wasWrong,
						right: note.isRight,
					}),
					at(`/berita/${item.slug}`),
					...askAt(contact),
					leaving(code),
				].join("\n\n"),
			}),
			withdrawn: ({ code }, item, office, contact) => ({
				subject: t("news.mail.withdrawn.subject", { title: item.title }),
				text: [
					t("news.mail.withdrawn.text", {
						office: office?.name ?? "",
						why: item.whyWithdrawn ?? "",
					}),
					...askAt(contact),
					leaving(code),
				].join("\n\n"),
			}),
		};
	};
