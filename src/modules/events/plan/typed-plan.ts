import type { Day } from "#territory";
import type { AccessFact, HelperRole } from "./access.ts";

/** As the form names them. */
export const planFields = {
	title: "judul",
	kind: "jenis",
	mode: "cara",
	about: "tentang",
	on: "tanggal",
	from: "mulai",
	until: "selesai",
	province: "provinsi",
	place: "tempat",
	online: "daring",
	room: "kursi",
	line: "kursi_daring",
	contact: "kontak",
	certificate: "sertifikat",
	certificateMinutes: "sertifikat_menit",
	certificateCodes: "sertifikat_kode",
} as const;
export type PlanField = keyof typeof planFields;

export const accessField = (fact: AccessFact): string => `akses_${fact}`;
export const helperFields = (role: HelperRole) => ({
	state: `bantuan_${role}`,
	who: `bantuan_${role}_siapa`,
	payment: `bantuan_${role}_bayar`,
});

/** A plan as it was typed. */
export interface TypedPlan {
	readonly title: string;
	readonly kind: string;
	readonly mode: string;
	readonly about: string;
	readonly on: Day | null;
	readonly from: string;
	readonly until: string;
	readonly province: string;
	readonly place: string;
	readonly online: string;
	readonly room: string;
	readonly line: string;
	readonly contact: string;
	readonly certificate: string;
	readonly certificateMinutes: string;
	readonly certificateCodes: string;
	readonly access: Readonly<Record<AccessFact, string>>;
	readonly helpers: Readonly<
		Record<
			HelperRole,
			{
				readonly state: string;
				readonly who: string;
				readonly payment: string;
			}
		>
	>;
}
