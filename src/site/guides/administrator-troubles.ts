import type { Trouble } from "./guide.ts";
import { password } from "./paper.ts";

/** What goes wrong in an administrator's week. */
export const administratorTroubles: readonly Trouble[] = [
	{
		asks: {
			id: "Seseorang lupa kata sandi atau kehilangan telepon?",
			en: "Has somebody lost password or phone?",
		},
		answers: {
			id: `Pastikan siapa orangnya. Di halamannya tekan “Buat kode”, lalu pilih apa yang hilang. Kode berlaku ${password} hari; yang lama tidak berlaku lagi.`,
			en: `Make sure who it is. On their page press “Make a code” and choose what was lost. It is good for ${password} days; the earlier one stops working.`,
		},
	},
	{
		asks: {
			id: "Kertas kode hilang, atau kodenya terlihat orang lain?",
			en: "Was a code on paper lost, or seen by others?",
		},
		answers: {
			id: "Buat kode baru. Yang lama seketika berhenti berlaku.",
			en: "Make a new one. The old one stops working at once.",
		},
	},
	{
		asks: {
			id: "Salah membuka, memberi nama, atau memindahkan unit?",
			en: "Opened, named or moved a unit wrongly?",
		},
		answers: {
			id: "Pada hari yang sama, buka unit itu dan tekan “Batalkan perubahan terakhir”. Sesudahnya, catat perubahan baru.",
			en: "On the same day, open the unit and press “Take back the last change”. Later, record a new change.",
		},
	},
	{
		asks: {
			id: "Unit belum selesai pada hari terakhir?",
			en: "Units are not ready on the last day?",
		},
		answers: {
			id: "Buka periodenya dan ubah tanggalnya dengan alasan. Yang bersangkutan mendapat kabar.",
			en: "Open the round and change its dates, with a reason. Those concerned are told.",
		},
	},
	{
		asks: {
			id: "Salah memasukkan lembar kerja?",
			en: "Brought in the wrong spreadsheet?",
		},
		answers: {
			id: "Buka impor itu dan tekan “Urungkan impor ini”. Bila ada yang sudah dipakai, tidak ada yang dihapus, dan halaman menyebut namanya.",
			en: "Open the import and press “Undo this import”. If something is in use already, nothing is removed and the page names it.",
		},
	},
	{
		asks: {
			id: "Dua administrator mengubah hal yang sama?",
			en: "Two administrators changed the same thing?",
		},
		answers: {
			id: "Halaman menunjukkan kedua versi. Bandingkan, perbaiki, lalu simpan sekali lagi.",
			en: "The page shows both versions. Compare them, mend yours, and save once more.",
		},
	},
	{
		asks: {
			id: "Ingin tahu siapa mengubah apa?",
			en: "Who changed what?",
		},
		answers: {
			id: "Buka Jejak. Saring menurut hari atau perbuatan, atau tekan “Saring menurut orang”.",
			en: "Open the trail. Filter by day or deed, or press “Filter by person”.",
		},
	},
];
