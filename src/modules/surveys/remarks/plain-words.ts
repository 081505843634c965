/** Indonesian words that say little by themselves: they join others, point, or are said by everybody. */
export const stopWords: ReadonlySet<string> = new Set(
	`ada adalah agar akan aku anda apa apabila apakah atau bagaimana bagi bahkan bahwa banyak baru bagian begini begitu belum beliau
	beberapa berapa bila bisa boleh bukan buat cukup cuma dalam dan dapat dari daripada dengan depan dia di disini disitu dong dua
	enggak gak ga hal hanya harap harus hari hingga ini itu jadi jangan jika juga kadang kala kalau kali kami kamu karena ke kepada
	ketika kita kok kurang lagi lain lalu lama lebih lewat maka makin maaf masih masing mau mereka meski meskipun mesti mohon mungkin
	namun nanti nya oleh orang pada padahal paling para per pernah perlu pula pun punya saat saja sama sampai sangat satu saya sebab
	sebagai sebaiknya sebelum secara sedang sedikit sehingga sekali sekarang selalu selama seluruh semoga semua seorang sering
	seperti serta setelah setiap sih suatu sudah supaya tadi tanpa tapi telah tentang terhadap terima kasih terlalu tetap tetapi tiap
	tidak tiga tolong untuk waktu walau yang ya yaitu
	a an and are as at be been but by can could did do for from had has have he her his i if in is it its me my no not of on or our she
	so some than that the their them there they this to too very was we were what when which who will with would you your`
		.split(/\s+/)
		.filter(Boolean),
);

/** One word written in several ways. */
export const variants: ReadonlyMap<string, string> = new Map([
	["antri", "antre"],
	["antrian", "antrean"],
	["mengantri", "mengantre"],
	["ngantri", "mengantre"],
	["ngantre", "mengantre"],
	["nunggu", "menunggu"],
	["toilet", "toilet"],
	["wc", "toilet"],
	["kamar-mandi", "toilet"],
	["disabilitas", "disabilitas"],
	["difabel", "disabilitas"],
	["parkiran", "parkir"],
]);
