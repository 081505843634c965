import { Crumbs } from "#ui/crumbs.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Hug, Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Published } from "../../index.ts";
import { Many } from "../joining/many.tsx";
import { StateTag } from "../state-tag.tsx";

interface CopyPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly copy: Published;
}

/** One thing that somebody said, and the answer. */
export const CopyPage = ({ view, unit, copy }: CopyPageProps) => {
	const { t, lang } = view;
	return (
		<CitizenLayout view={view} title={copy.title}>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: t("complaints.public.title"),
								href: link(view, "/pengaduan/umum", {}),
							},
							{
								name: unit.name,
								href: link(view, "/pengaduan/umum/:unit", { unit: unit.slug }),
							},
						]}
					/>
				}
				title={copy.title}
				beside={<StateTag view={view} state={copy.state} />}
			/>
			<Section id="kata" title={t("complaints.public.said")}>
				<ToldWords words={copy.words} />
				<Meta>
					{t(`complaints.kind.${copy.kind}`)} · {date(lang, copy.publishedOn)} ·{" "}
					{t("complaints.public.masked")}
				</Meta>
			</Section>
			<Section id="jawab" title={t("complaints.public.did")}>
				{copy.answer === null ? (
					<p>{t("complaints.public.no-answer")}</p>
				) : (
					<Hug tone="ok">
						<ToldWords words={copy.answer} />
					</Hug>
				)}
				{copy.answeredOn && <Meta>{date(lang, copy.answeredOn)}</Meta>}
			</Section>
			<Section id="ikut" title={t("complaints.join.ask")}>
				<Many view={view} copy={copy} />
				<p>{t("complaints.join.says")}</p>
				<Row>
					<LinkButton
						href={link(view, "/pengaduan/umum/:unit/:id/ikut", {
							unit: unit.slug,
							id: copy.id,
						})}
					>
						{t("complaints.join.too")}
					</LinkButton>
					<a href={link(view, "/pengaduan/ke/:unit", { unit: unit.slug })}>
						{t("complaints.public.tell-this")}
					</a>
				</Row>
			</Section>
		</CitizenLayout>
	);
};
