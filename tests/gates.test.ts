import { beforeAll, describe, expect, it, test } from 'vitest';
import { routes } from '../src/app/routes.ts';
import { aTask } from '../src/domain/tasks/fixtures.ts';
import type { State } from '../src/domain/tasks/index.ts';
import { type Role, roles } from '../src/kernel/access/index.ts';
import type { Route } from '../src/kernel/http/index.ts';
import { app, as, asNobody, logged } from './support/app.ts';
import { type City, foundCity } from './support/city.ts';
import { asOwner, useFreshDatabase } from './support/database.ts';
import { toldOfInside } from './support/inside.ts';
import { aSheet } from './support/sheets.ts';
import { addressOf, fillWorld, useFreshFiles, type World } from './support/world.ts';

/** Who may open what. A changed gate is a changed line here; a new address needs a line of its own. */
const table = `
  GET  /                                              at the door
  GET  /api                                           at the door
  GET  /nhat-ky                                       inspector, administrator
  GET  /quan-tri/viec-nen                             administrator
  POST /quan-tri/viec-nen/:sweep/chay                 administrator
  POST /quan-tri/viec-nen/hong/:job/lam-lai           administrator
  POST /quan-tri/viec-nen/thu/:mail/gui-lai           administrator
  GET  /hang-loat                                     officer, assignee, leader
  GET  /hang-loat/moi                                 officer, assignee, leader
  POST /hang-loat/moi                                 officer, assignee, leader
  GET  /hang-loat/:id                                 officer, assignee, leader
  POST /hang-loat/:id/thuc-hien                       officer, assignee, leader
  POST /hang-loat/:id/dung                            officer, assignee, leader
  POST /hang-loat/:id/bo                              officer, assignee, leader
  GET  /nhap-nhiem-vu                                 officer, leader
  POST /nhap-nhiem-vu                                 officer, leader
  GET  /nhap-nhiem-vu/mau.xlsx                        officer, leader
  GET  /nhap-nhiem-vu/mau.csv                         officer, leader
  GET  /nhap-nhiem-vu/:id                             officer, leader
  GET  /nhap-nhiem-vu/:id/dong/:line                  officer, leader
  POST /nhap-nhiem-vu/:id/dong/:line                  officer, leader
  POST /nhap-nhiem-vu/:id/ghi                         officer, leader
  POST /nhap-nhiem-vu/:id/dung                        officer, leader
  POST /nhap-nhiem-vu/:id/bo                          officer, leader
  GET  /thong-bao                                     whoever is signed in
  GET  /thong-bao/:notice/mo                          whoever is signed in
  POST /thong-bao/xem-het                             whoever is signed in
  GET  /thong-bao/tuy-chon                            whoever is signed in
  POST /thong-bao/tuy-chon                            whoever is signed in
  POST /thong-bao/thu                                 whoever is signed in
  POST /thong-bao/thu/ma                              whoever is signed in
  POST /thong-bao/thu/gio                             whoever is signed in
  POST /thong-bao/thu/bo                              whoever is signed in
  POST /thong-bao/lich                                whoever is signed in
  POST /thong-bao/lich/thu-hoi                        whoever is signed in
  GET  /lich-han/:feedToken                           at the door
  GET  /quan-tri/nhac-han                             administrator
  GET  /quan-tri/nhac-han.csv                          administrator
  GET  /quan-tri/nhac-han.xlsx                         administrator
  FILE /quan-tri/nhac-han                              administrator
  GET  /quan-tri/nhac-han/moi                         administrator
  POST /quan-tri/nhac-han/moi                         administrator
  GET  /quan-tri/nhac-han/:rule                       administrator
  POST /quan-tri/nhac-han/:rule                       administrator
  POST /quan-tri/nhac-han/:rule/thoi                  administrator
  GET  /webhook                                       officer, assignee, leader
  GET  /webhook/moi                                   officer, assignee, leader
  POST /webhook/moi                                   officer, assignee, leader
  GET  /webhook/:webhook                              officer, assignee, leader
  GET  /webhook/:webhook/sua                          officer, assignee, leader
  POST /webhook/:webhook/sua                          officer, assignee, leader
  POST /webhook/:webhook/khoa                         officer, assignee, leader
  POST /webhook/:webhook/gui-thu                      officer, assignee, leader
  POST /webhook/:webhook/bat                          officer, assignee, leader
  POST /webhook/:webhook/tat                          officer, assignee, leader
  POST /webhook/:webhook/xoa                          officer, assignee, leader
  GET  /webhook/:webhook/lan-gui/:delivery            officer, assignee, leader
  POST /webhook/:webhook/lan-gui/:delivery/gui-lai    officer, assignee, leader
  GET  /quan-tri/webhook                              administrator
  POST /quan-tri/webhook/:webhook/tat                 administrator
  GET  /thong-bao-chung                               everyone
  GET  /thong-bao-chung/nhan                          whoever is signed in
  GET  /thong-bao-chung/nhan/:announcement            whoever is signed in
  POST /thong-bao-chung/nhan/:announcement/da-doc     whoever is signed in
  GET  /thong-bao-chung/nhan/:announcement/tep/:attachment whoever is signed in
  GET  /thong-bao-chung/:announced                         everyone
  GET  /thong-bao-chung/:announced/tep/:attachment         everyone
  GET  /tin/:slug/cai-chinh                           everyone
  POST /tin/:slug/cai-chinh                           at the door
  GET  /cai-chinh/:rectificationToken                 at the door
  GET  /cai-chinh/hoi                                 officer, assignee, leader
  GET  /cai-chinh/hoi/:rectification                  officer, assignee, leader
  POST /cai-chinh/hoi/:rectification                  officer, assignee, leader
  GET  /toa-soan/cai-chinh                            leader, editor
  GET  /toa-soan/cai-chinh/:rectification             leader, editor
  GET  /toa-soan/cai-chinh/:rectification/minh-chung  leader, editor
  POST /toa-soan/cai-chinh/:rectification/nhan        leader, editor
  POST /toa-soan/cai-chinh/:rectification/hoi         leader, editor
  POST /toa-soan/cai-chinh/:rectification/tra-loi     leader, editor
  GET  /soan-thong-bao                                officer, leader, editor
  GET  /soan-thong-bao/moi                            officer, leader, editor
  POST /soan-thong-bao/moi                            officer, leader, editor
  GET  /soan-thong-bao/:announcement                  officer, leader, editor
  GET  /soan-thong-bao/:announcement/sua              officer, leader, editor
  POST /soan-thong-bao/:announcement/sua              officer, leader, editor
  POST /soan-thong-bao/:announcement/buoc             officer, leader, editor
  POST /soan-thong-bao/:announcement/tep              officer, leader, editor
  POST /soan-thong-bao/:announcement/tep/:attachment/bo officer, leader, editor
  POST /soan-thong-bao/:announcement/nhac             officer, leader, editor
  GET  /soan-thong-bao/:announcement/nguoi-doc.csv    officer, leader, editor
  GET  /toa-soan                                      leader, editor
  GET  /toa-soan/moi                                  editor
  POST /toa-soan/moi                                  editor
  GET  /toa-soan/nhap                                 editor
  POST /toa-soan/nhap                                 editor
  GET  /toa-soan/trang-dau                            leader, editor
  POST /toa-soan/trang-dau                            leader, editor
  POST /toa-soan/trang-dau/bo                         leader, editor
  GET  /toa-soan/cach-viet                            leader, editor
  GET  /toa-soan/cach-viet.csv                         leader, editor
  GET  /toa-soan/cach-viet.xlsx                        leader, editor
  FILE /toa-soan/cach-viet                             editor
  POST /toa-soan/cach-viet                            editor
  POST /toa-soan/cach-viet/:spelling/thoi             editor
  GET  /toa-soan/anh                                  leader, editor
  GET  /toa-soan/anh/moi                              editor
  POST /toa-soan/anh/moi                              editor
  GET  /toa-soan/anh/:photo                           leader, editor
  POST /toa-soan/anh/:photo                           editor
  GET  /toa-soan/anh/:photo/hinh/:file                leader, editor
  POST /toa-soan/anh/:photo/diem-chinh                editor
  POST /toa-soan/anh/:photo/thay                      editor
  POST /toa-soan/anh/:photo/go                        editor
  POST /toa-soan/anh/:photo/dua-lai                   editor
  GET  /anh/:hash/:file                               everyone
  GET  /toa-soan/bai/:id                              leader, editor
  POST /toa-soan/bai/:id/buoc                         leader, editor
  GET  /toa-soan/bai/:id/sua                          editor
  POST /toa-soan/bai/:id/sua                          editor
  POST /toa-soan/bai/:id/luu                          editor
  POST /toa-soan/bai/:id/nhan                         editor
  POST /toa-soan/bai/:id/tha                          editor
  POST /toa-soan/bai/:id/ke-hoach                     leader, editor
  POST /toa-soan/bai/:id/gop-y                        leader, editor
  POST /toa-soan/bai/:id/gop-y/:remark/xong           leader, editor
  POST /toa-soan/bai/:id/lien-he                      editor
  POST /toa-soan/bai/:id/lien-he/tim                  editor
  POST /toa-soan/bai/:id/lien-he/them                 editor
  POST /toa-soan/bai/:id/da-xem                       editor
  POST /toa-soan/bai/:id/ban-doc                      leader, editor
  GET  /toa-soan/bai/:id/anh                          editor
  POST /toa-soan/bai/:id/anh                          editor
  POST /toa-soan/bai/:id/anh/them                     editor
  GET  /toa-soan/bai/:id/doc-soat                     leader, editor
  POST /toa-soan/bai/:id/doc-soat/sua                 editor
  POST /toa-soan/bai/:id/doc-soat/tra-loi             editor
  GET  /toa-soan/bai/:id/ban                          leader, editor
  POST /toa-soan/bai/:id/ban                          editor
  GET  /tin                                           everyone
  GET  /tin/chuyen-muc/:section                       everyone
  GET  /tin/chu-de/:topic                             everyone
  GET  /tin/luu-tru                                   everyone
  GET  /tin/luu-tru/:ngay                             everyone
  GET  /tin/tim                                       everyone
  GET  /tin/rss.xml                                   everyone
  GET  /tin/atom.xml                                  everyone
  GET  /tin/feed.json                                 everyone
  GET  /tin/chuyen-muc/:section/rss.xml               everyone
  GET  /tin/chuyen-muc/:section/atom.xml              everyone
  GET  /tin/chuyen-muc/:section/feed.json             everyone
  GET  /sitemap.xml                                   everyone
  GET  /sitemap/:list                                 everyone
  GET  /sitemap-tin.xml                               everyone
  GET  /robots.txt                                    everyone
  GET  /tin/:slug                                     everyone
  GET  /tin/:slug/hinh/:picture                       everyone
  GET  /tin/:slug/in                                  everyone
  GET  /tin/binh-luan/thong-ke                        everyone
  GET  /tin/binh-luan/quy-tac                         everyone
  GET  /tin/binh-luan/thu-thach                       everyone
  GET  /tin/binh-luan/rieng/:ownToken                 at the door
  GET  /tin/binh-luan/rieng/:ownToken/du-lieu         at the door
  POST /tin/binh-luan/rieng/:ownToken/khieu-nai       at the door
  POST /tin/binh-luan/rieng/:ownToken/xoa             at the door
  GET  /tin/:slug/binh-luan                           everyone
  POST /tin/:slug/binh-luan                           at the door
  GET  /tin/:slug/binh-luan/:comment/bao-cao          everyone
  POST /tin/:slug/binh-luan/:comment/bao-cao          at the door
  GET  /kiem-duyet                                    moderator
  GET  /kiem-duyet/hang-loat                          moderator
  POST /kiem-duyet/hang-loat                          moderator
  POST /kiem-duyet/hoan-tac/:order                    moderator
  GET  /kiem-duyet/thiet-lap                          administrator
  POST /kiem-duyet/thiet-lap                          administrator
  GET  /kiem-duyet/:id                                moderator
  GET  /kiem-duyet/:id/tu-choi                        moderator
  POST /kiem-duyet/:id/quyet-dinh                     moderator
  POST /kiem-duyet/:id/khieu-nai                      moderator
  GET  /lich                                          whoever is signed in
  GET  /lich.csv                                       whoever is signed in
  GET  /lich.xlsx                                      whoever is signed in
  FILE /lich                                           administrator
  GET  /lich/ngay                                     administrator
  GET  /lich/ngay/:ngay                               administrator
  POST /lich/ngay/:ngay                               administrator
  POST /lich/ngay/:ngay/bo                            administrator
  GET  /lich/nhiem-ky.csv                              whoever is signed in
  GET  /lich/nhiem-ky.xlsx                             whoever is signed in
  FILE /lich/nhiem-ky                                  administrator
  GET  /lich/nhiem-ky/moi                             administrator
  POST /lich/nhiem-ky/moi                             administrator
  GET  /lich/nhiem-ky/:nhiemKy                        administrator
  POST /lich/nhiem-ky/:nhiemKy                        administrator
  GET  /lich/quy-tac/:quyTac                          administrator
  POST /lich/quy-tac/:quyTac                          administrator
  GET  /to-chuc                                       whoever is signed in
  GET  /to-chuc.csv                                    whoever is signed in
  GET  /to-chuc.xlsx                                   whoever is signed in
  FILE /to-chuc                                        administrator
  GET  /to-chuc/moi                                   administrator
  POST /to-chuc/moi                                   administrator
  GET  /to-chuc/:id                                   whoever is signed in
  GET  /to-chuc/:id/thay-doi                          administrator
  POST /to-chuc/:id/thay-doi                          administrator
  GET  /to-chuc/:id/chua                              administrator
  POST /to-chuc/:id/chua                              administrator
  GET  /dang-nhap                                     at the door
  POST /dang-nhap                                     at the door
  GET  /dang-nhap/ma                                  at the door
  POST /dang-nhap/ma                                  at the door
  POST /dang-nhap/khoa-truy-cap/cau-hoi               at the door
  POST /dang-nhap/khoa-truy-cap                       at the door
  GET  /dang-nhap/ben-ngoai                           at the door
  GET  /dang-nhap/ben-ngoai/ve                        at the door
  POST /dang-xuat                                     at the door
  POST /ngon-ngu                                      at the door
  GET  /moi/:token                                    at the door
  POST /moi/:token                                    at the door
  GET  /moi/:token/ben-ngoai                          at the door
  GET  /tai-khoan                                     whoever is signed in
  POST /tai-khoan                                     whoever is signed in
  POST /tai-khoan/mat-khau                            whoever is signed in
  GET  /tai-khoan/hai-buoc                            whoever is signed in
  POST /tai-khoan/hai-buoc                            whoever is signed in
  POST /tai-khoan/hai-buoc/xac-nhan                   whoever is signed in
  POST /tai-khoan/hai-buoc/tat                        whoever is signed in
  POST /tai-khoan/phien/ket-thuc                      whoever is signed in
  POST /tai-khoan/phien/:id/ket-thuc                  whoever is signed in
  POST /tai-khoan/ben-ngoai/go                        whoever is signed in
  GET  /tai-khoan/khoa-truy-cap                       whoever is signed in
  POST /tai-khoan/khoa-truy-cap                       whoever is signed in
  GET  /tai-khoan/khoa-truy-cap/tao                   whoever is signed in
  POST /tai-khoan/khoa-truy-cap/tao                   whoever is signed in
  POST /tai-khoan/khoa-truy-cap/:passkey/ten          whoever is signed in
  POST /tai-khoan/khoa-truy-cap/:passkey/go           whoever is signed in
  GET  /tai-khoan/du-lieu                             whoever is signed in
  GET  /tai-khoan/du-lieu.json                        whoever is signed in
  GET  /tai-khoan/du-lieu.html                        whoever is signed in
  GET  /tai-khoan/uy-quyen                            whoever is signed in
  GET  /tai-khoan/uy-quyen/moi                        whoever is signed in
  POST /tai-khoan/uy-quyen/moi                        whoever is signed in
  POST /tai-khoan/uy-quyen/:delegation/nhan           whoever is signed in
  POST /tai-khoan/uy-quyen/:delegation/tu-choi        whoever is signed in
  POST /tai-khoan/uy-quyen/:delegation/thu-hoi        whoever is signed in
  POST /tai-khoan/uy-quyen/:delegation/thay-mat       whoever is signed in
  POST /thoi-thay-mat                                 at the door
  GET  /tai-khoan/ma-truy-cap                         whoever is signed in
  POST /tai-khoan/ma-truy-cap                         whoever is signed in
  POST /tai-khoan/ma-truy-cap/:apiToken/thu-hoi       whoever is signed in
  GET  /quan-tri/ma-truy-cap                          administrator
  POST /quan-tri/ma-truy-cap/:apiToken/thu-hoi        administrator
  GET  /quan-tri/tai-khoan                            administrator
  GET  /quan-tri/tai-khoan/csv                        administrator
  GET  /quan-tri/tai-khoan/xlsx                       administrator
  FILE /quan-tri/tai-khoan                             administrator
  GET  /quan-tri/tai-khoan/moi                        administrator
  POST /quan-tri/tai-khoan/moi                        administrator
  GET  /quan-tri/tai-khoan/:id                        administrator
  POST /quan-tri/tai-khoan/:id                        administrator
  POST /quan-tri/tai-khoan/:id/vai-tro                administrator
  POST /quan-tri/tai-khoan/:id/vai-tro/:grant/ket-thuc administrator
  POST /quan-tri/tai-khoan/:id/khoa                   administrator
  POST /quan-tri/tai-khoan/:id/mo-khoa                administrator
  POST /quan-tri/tai-khoan/:id/ngung                  administrator
  POST /quan-tri/tai-khoan/:id/dung-lai               administrator
  POST /quan-tri/tai-khoan/:id/lien-ket               administrator
  POST /quan-tri/tai-khoan/:id/hai-buoc               administrator
  POST /quan-tri/tai-khoan/:id/khoa-truy-cap          administrator
  POST /quan-tri/tai-khoan/:id/phien                  administrator
  POST /quan-tri/tai-khoan/:id/uy-quyen/:delegation/thu-hoi administrator
  GET  /nhiem-vu                                      officer, assignee, leader, inspector
  GET  /nhiem-vu/da-ban-giao                          officer, assignee, leader
  GET  /nhiem-vu/:id                                  officer, assignee, leader, inspector
  GET  /nhiem-vu/:id/tep/:evidenceId                  officer, assignee, leader, inspector
  GET  /nhiem-vu/:id/sua                              officer, assignee, leader
  POST /nhiem-vu/:id/sua                              officer, assignee, leader
  GET  /nhiem-vu/:id/ban-giao                         officer, assignee, leader
  POST /nhiem-vu/:id/ban-giao                         officer, assignee, leader
  GET  /nhiem-vu/:id/chia                             officer, assignee, leader
  POST /nhiem-vu/:id/chia                             officer, assignee, leader
  POST /nhiem-vu/:id/tiep-nhan                        officer, assignee, leader
  POST /nhiem-vu/:id/tien-do                          officer, assignee, leader
  POST /nhiem-vu/:id/ket-qua                          officer, assignee, leader
  POST /nhiem-vu/:id/xac-nhan                         officer, assignee, leader
  POST /nhiem-vu/:id/tra-lai                          officer, assignee, leader
  POST /nhiem-vu/:id/xin-gia-han                      officer, assignee, leader
  POST /nhiem-vu/:id/dong-y-gia-han                   officer, assignee, leader
  POST /nhiem-vu/:id/khong-gia-han                    officer, assignee, leader
  POST /nhiem-vu/:id/tam-dung                         officer, assignee, leader
  POST /nhiem-vu/:id/tiep-tuc                         officer, assignee, leader
  POST /nhiem-vu/:id/thu-hoi                          officer, assignee, leader
  POST /nhiem-vu/:id/huy                              officer, assignee, leader
  GET  /nhiem-vu/:id/chi-tieu/moi                     officer, assignee, leader
  POST /nhiem-vu/:id/chi-tieu/moi                     officer, assignee, leader
  GET  /nhiem-vu/:id/chi-tieu/:measureId              officer, assignee, leader, inspector
  GET  /nhiem-vu/:id/chi-tieu/:measureId/sua          officer, assignee, leader
  POST /nhiem-vu/:id/chi-tieu/:measureId/sua          officer, assignee, leader
  POST /nhiem-vu/:id/chi-tieu/:measureId/thoi         officer, assignee, leader
  POST /nhiem-vu/:id/chi-tieu/:measureId/so-lieu      officer, assignee, leader
  GET  /nhiem-vu/:id/chi-tieu/:measureId/tep/:actualId officer, assignee, leader, inspector
  GET  /nhiem-vu/:id/don-doc                          officer, assignee, leader, inspector
  POST /nhiem-vu/:id/don-doc                          officer, assignee, leader
  GET  /nhiem-vu/:id/trao-doi                         officer, assignee, leader, inspector
  POST /nhiem-vu/:id/trao-doi                         officer, assignee, leader
  GET  /nhiem-vu/:id/trao-doi/:messageId/sua          officer, assignee, leader
  POST /nhiem-vu/:id/trao-doi/:messageId/sua          officer, assignee, leader
  POST /nhiem-vu/:id/trao-doi/:messageId/rut          officer, assignee, leader
  GET  /cong-khai/:id/nhiem-vu                        everyone
  GET  /chuong-trinh                                  officer, assignee, leader, inspector
  GET  /chuong-trinh.csv                              officer, assignee, leader, inspector
  GET  /chuong-trinh.xlsx                             officer, assignee, leader, inspector
  FILE /chuong-trinh                                   officer, leader
  GET  /chuong-trinh/moi                              officer, leader
  POST /chuong-trinh/moi                              officer, leader
  GET  /chuong-trinh/:id                              officer, assignee, leader, inspector
  GET  /chuong-trinh/:id/sua                          officer, leader
  POST /chuong-trinh/:id/sua                          officer, leader
  POST /chuong-trinh/:id/ket-thuc                     officer, leader
  POST /chuong-trinh/:id/mo-lai                       officer, leader
  POST /chuong-trinh/:id/nhiem-vu                     officer, leader
  POST /chuong-trinh/:id/nhiem-vu/bo                  officer, leader
  GET  /dinh-ky                                       officer, assignee, leader, inspector
  GET  /dinh-ky.csv                                    officer, assignee, leader, inspector
  GET  /dinh-ky.xlsx                                   officer, assignee, leader, inspector
  FILE /dinh-ky                                        officer, leader
  GET  /dinh-ky/moi                                   officer, leader
  POST /dinh-ky/moi                                   officer, leader
  GET  /dinh-ky/:id                                   officer, assignee, leader, inspector
  GET  /dinh-ky/:id/sua                               officer, leader
  POST /dinh-ky/:id/sua                               officer, leader
  POST /dinh-ky/:id/ket-thuc                          officer, leader
  GET  /van-ban                                       officer, assignee, leader, inspector
  GET  /van-ban.csv                                   officer, assignee, leader, inspector
  GET  /van-ban.xlsx                                  officer, assignee, leader, inspector
  FILE /van-ban                                        officer, leader
  GET  /van-ban/moi                                   officer, leader
  POST /van-ban/moi                                   officer, leader
  GET  /van-ban/moi/:intake                           officer, leader
  POST /van-ban/moi/:intake                           officer, leader
  POST /van-ban/moi/:intake/bo                        officer, leader
  GET  /van-ban/:id                                   officer, assignee, leader, inspector
  GET  /van-ban/:id/tep/:ordinal                      officer, assignee, leader, inspector
  POST /van-ban/:id/tep                               officer, leader
  GET  /van-ban/:id/sua                               officer, leader
  POST /van-ban/:id/sua                               officer, leader
  GET  /van-ban/:id/noi-dung                          officer, leader
  POST /van-ban/:id/noi-dung                          officer, leader
  GET  /van-ban/:id/quan-he/moi                       officer, leader
  POST /van-ban/:id/quan-he/moi                       officer, leader
  GET  /van-ban/:id/quan-he/:relation/chi-ra          officer, leader
  POST /van-ban/:id/quan-he/:relation/chi-ra          officer, leader
  POST /van-ban/:id/quan-he/:relation/bo              officer, leader
  POST /van-ban/:id/cong-khai                         leader
  POST /van-ban/:id/thoi-cong-khai                    leader
  GET  /cong-khai                                     everyone
  GET  /cong-khai/:id                                 everyone
  GET  /cong-khai/:id/du-lieu                         everyone
  GET  /bang                                          officer, assignee, leader, inspector
  GET  /bang/chon                                     officer, assignee, leader
  GET  /bang/danh-sach                                officer, assignee, leader, inspector
  GET  /bang/danh-sach.csv                            officer, assignee, leader, inspector
  GET  /bang/danh-sach.xlsx                           officer, assignee, leader, inspector
  GET  /bang/thiet-lap                                leader, administrator
  POST /bang/thiet-lap                                leader, administrator
  POST /bang/thiet-lap/ty-le                          leader, administrator
  GET  /bang/thay-doi                                 officer, assignee, leader, inspector
  GET  /bang/truc-tiep                                officer, assignee, leader, inspector
  GET  /bang/bieu-do                                  officer, assignee, leader, inspector
  GET  /bang/bieu-do/:hinh                            officer, assignee, leader, inspector
  GET  /bang/bo-loc                                   officer, assignee, leader, inspector
  GET  /bang/bo-loc.csv                                officer, assignee, leader, inspector
  GET  /bang/bo-loc.xlsx                               officer, assignee, leader, inspector
  FILE /bang/bo-loc                                    officer, assignee, leader, inspector
  GET  /bang/bo-loc/moi                               officer, assignee, leader, inspector
  POST /bang/bo-loc/moi                               officer, assignee, leader, inspector
  GET  /bang/bo-loc/:view                             officer, assignee, leader, inspector
  POST /bang/bo-loc/:view                             officer, assignee, leader, inspector
  POST /bang/bo-loc/:view/xoa                         officer, assignee, leader, inspector
  POST /bang/bo-loc/:view/mo-dau                      officer, assignee, leader, inspector
  GET  /bang/man-hinh                                 leader
  POST /bang/man-hinh                                 leader
  POST /bang/man-hinh/:screen/thu-hoi                 leader
  GET  /man-hinh/:screenToken                         at the door
  GET  /dieu-hanh                                     leader
  GET  /ban-doc                                       officer, leader
  GET  /van-ban/:id/goi-tin                           officer, leader
  GET  /van-ban/:id/goi-tin/tai                       officer, leader
  GET  /goi-tin                                       officer, leader
  POST /goi-tin                                       officer, leader
  GET  /goi-tin/:packet                               officer, leader
  GET  /goi-tin/:packet/goc                           officer, leader
  POST /goi-tin/:packet/tu-choi                       officer, leader
  GET  /van-ban/:id/doc                               officer, assignee, leader, inspector
  POST /van-ban/:id/doc                               officer, leader
  GET  /van-ban/:id/doc/xac-nhan-tat-ca               officer, leader
  POST /van-ban/:id/doc/xac-nhan-tat-ca               officer, leader
  GET  /van-ban/:id/doc/them                          officer, leader
  POST /van-ban/:id/doc/them                          officer, leader
  POST /van-ban/:id/doc/them/chon                     officer, leader
  GET  /van-ban/:id/doc/:proposal/sua                 officer, leader
  POST /van-ban/:id/doc/:proposal/sua                 officer, leader
  GET  /van-ban/:id/doc/:proposal/dinh-ky             officer, leader
  POST /van-ban/:id/doc/:proposal/dinh-ky             officer, leader
  GET  /van-ban/:id/doc/:proposal/bo-qua              officer, leader
  POST /van-ban/:id/doc/:proposal/bo-qua              officer, leader
  POST /van-ban/:id/doc/:proposal/xac-nhan            officer, leader
  POST /van-ban/:id/doc/:proposal/da-xem              officer, leader
  POST /van-ban/:id/doc/:proposal/la-loi              officer, leader
  POST /van-ban/:id/doc/:proposal/khong-loi           officer, leader
  POST /van-ban/:id/doc/:proposal/chua-loi            officer, leader
  POST /van-ban/:id/doc/:proposal/hoan-tac            officer, leader
`;

const everywhere = 'everyone';
const door = 'at the door';

useFreshDatabase();
useFreshFiles();
let city: City;
let world: World;
/** A task that the officer's own body leads, and may split. */
let ownTask: string;
/** A file that waits for each list, sent by someone who may write it. */
const sheets = new Map<string, string>();
beforeAll(async () => {
  city = await foundCity();
  world = await fillWorld(city);
  const { committee, commission } = city.bodies;
  for (const [path, list, role, heading] of [
    [
      '/van-ban',
      'directives',
      'officer',
      ['Số, ký hiệu', 'Loại văn bản', 'Trích yếu', 'Cơ quan ban hành', 'Ngày ký'],
    ],
    ['/lich', 'calendar', 'administrator', ['Ngày']],
    ['/chuong-trinh', 'schemes', 'officer', ['Số, ký hiệu', 'Tên']],
    ['/to-chuc', 'bodies', 'administrator', ['Tên đầy đủ', 'Trực thuộc']],
    ['/quan-tri/tai-khoan', 'accounts', 'administrator', ['Tên đăng nhập']],
    ['/lich/nhiem-ky', 'terms', 'administrator', ['Tên nhiệm kỳ', 'Từ ngày']],
    ['/quan-tri/nhac-han', 'deadline rules', 'administrator', ['Nhắc về', 'Số ngày làm việc', 'Người nhận']],
    ['/bang/bo-loc', 'views', 'officer', ['Tên bộ lọc', 'Mở ở']],
    ['/toa-soan/cach-viet', 'spellings', 'editor', ['Thấy viết']],
    [
      '/dinh-ky',
      'series',
      'officer',
      ['Việc phải làm', 'Đơn vị chủ trì', 'Địa chỉ văn bản', 'Câu giao việc'],
    ],
  ] as const) {
    sheets.set(path, await aSheet(city.actors[role].accountId, list, [heading, heading]));
  }
  ownTask = (await aTask({ giverId: committee, leadId: commission, state: 'in_progress' })).id;
});

/** The addresses under which a list takes files: a line of FILE stands for them all. */
const ofFiles = [
  'GET  /nhap',
  'GET  /nhap/mau',
  'POST /nhap',
  'GET  /nhap/:sheet',
  'POST /nhap/:sheet',
  'POST /nhap/:sheet/bo',
];
const wholeTable = table.replace(/^ {2}FILE (\S+) +(.+)$/gm, (_line, list: string, who: string) =>
  ofFiles.map((one) => `  ${one.slice(0, 5)}${list}${one.slice(5)} ${who}`).join('\n'),
);

const rows = new Map<string, string>(
  [...wholeTable.matchAll(/^ {2}(GET|POST) +(\S+) +(.+)$/gm)].map(
    ([, method, path, who]) => [`${method} ${path}`, who ?? ''] as const,
  ),
);
const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`;
const whoOpens = (route: Route) => rows.get(nameOf(route)) ?? '';

/** The roles behind whose gate this is; every role where the gate asks only for a person, or for nobody. */
function mayOpen(route: Route): readonly Role[] {
  const who = whoOpens(route);
  if ([everywhere, door, 'whoever is signed in'].includes(who)) return roles;
  return roles.filter((role) => who.split(', ').includes(role));
}
const mayNot = (route: Route) => roles.filter((role) => !mayOpen(route).includes(role));
const hasGate = (route: Route) => ![everywhere, door].includes(whoOpens(route));

// An address that answers only to a question brings one.
const questions: Readonly<Record<string, string>> = {
  '/van-ban/:id/goi-tin/tai':
    '?ma=000.00.09.H41&noi-nhan=000.00.01.H41%3B%20Th%C3%A0nh%20%E1%BB%A7y%20Minh%20Ch%C3%A2u',
  '/dinh-ky/moi': '?nhiemVu=:task',
  '/lich/ngay': '?ngay=05/03/2027',
  '/van-ban/:id/doc/them': '?tu=0&den=9',
};
// What was ordered can be edited until a result was handed in, handed over once it was begun.
const taskAsks: Readonly<Record<string, State>> = {
  '/nhiem-vu/:id/sua': 'assigned',
  '/nhiem-vu/:id/ban-giao': 'in_progress',
};
const thingsFor = (path: string) => {
  const sheet = sheets.get(path.split('/nhap/')[0] ?? '');
  if (sheet) return { ...world.things, sheet };
  if (path === '/nhiem-vu/:id/chia') return { ...world.things, task: ownTask };
  if (path === '/soan-thong-bao/:announcement/sua')
    return { ...world.things, announcement: world.things.announcementDraft };
  const state = taskAsks[path];
  return state ? { ...world.things, task: world.tasks[state] } : world.things;
};
const addressed = ({ path }: Route) => addressOf(`${path}${questions[path] ?? ''}`, thingsFor(path));

/** How many deeds and answered forms there are: what a refusal must not add to. */
async function traces(): Promise<unknown> {
  return asOwner(`select (select count(*)::int from record.entry) as deeds,
    (select count(*)::int from kernel.answered_form) as forms, (select count(*)::int from documents.intake) as intakes`);
}

/** The text of an answer, held against what no answer may tell. */
async function told(answer: Response, by: string): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  const text = bytes.subarray(0, 2).toString() === 'PK' ? '' : bytes.toString();
  expect(toldOfInside(text), by).toBeUndefined();
  expect(toldOfInside(answer.headers.get('location') ?? ''), by).toBeUndefined();
  return text;
}

const gateRefused = 'http.notForYou';
const lastCode = () => logged.at(-1)?.code;

test('every address has its line here, and every line its address', () => {
  expect([...rows.keys()].sort()).toEqual(routes.map(nameOf).sort());
  for (const who of rows.values()) {
    const named = [everywhere, door, 'whoever is signed in'].includes(who) ? [] : who.split(', ');
    expect(named.filter((role) => !roles.some((known) => known === role))).toEqual([]);
  }
});

const pages = routes.filter(({ method }) => method === 'GET');
const forms = routes.filter(({ method }) => method === 'POST');

describe.each(pages)('$method $path', (route) => {
  it('opens to those in its line, to each in every representation alike', async () => {
    const statuses: number[] = [];
    for (const role of mayOpen(route)) {
      const visitor = await as(city.actors[role]);
      logged.length = 0;
      const answer = await visitor.get(addressed(route), { accept: 'text/html' });
      expect(answer.status, role).toBeLessThan(500);
      expect(lastCode(), role).not.toBe(gateRefused);
      await told(answer, role);
      const asData = await visitor.get(addressed(route), { accept: 'application/json' });
      await told(asData, role);
      expect(asData.status, role).toBe(answer.status);
      statuses.push(answer.status);
    }
    expect(Math.min(...statuses)).toBeLessThan(400);
  });

  it('is refused to everyone else, without telling anything', async () => {
    for (const role of mayNot(route)) {
      logged.length = 0;
      const answer = await (await as(city.actors[role])).get(addressed(route));
      expect(answer.status, role).toBe(403);
      expect(lastCode(), role).toBe(gateRefused);
      expect(answer.headers.get('content-type'), role).toMatch(/^text\/html/);
      await told(answer, role);
    }
  });

  it('sends nobody to the door where a person is needed', async () => {
    const answer = await asNobody().get(addressed(route));
    const text = await told(answer, 'nobody');
    if (hasGate(route)) {
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toMatch(/^\/dang-nhap(\?tiep=%2F|$)/);
      expect(text).toBe('');
    } else {
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers.get('location') ?? '').not.toMatch(/^\/dang-nhap\?tiep/);
    }
  });

  it('answers HEAD as it answers GET, without a body', async () => {
    for (const visitor of [asNobody(), await as(city.actors.officer)]) {
      const whole = await visitor.get(addressed(route));
      await whole.arrayBuffer();
      const head = await visitor.head(addressed(route));
      expect(head.status).toBe(whole.status);
      expect(head.headers.get('content-type')).toBe(whole.headers.get('content-type'));
      expect(await head.text()).toBe('');
    }
  });
});

describe.each(forms)('$method $path', (route) => {
  it('has no effect when nobody sends it', async () => {
    const before = await traces();
    const answer = await asNobody().post(addressed(route), {});
    const text = await told(answer, 'nobody');
    expect(answer.status).toBeLessThan(500);
    expect(await traces()).toEqual(before);
    if (!hasGate(route)) return;
    expect(answer.status).toBe(401);
    expect(text).toContain('action="/dang-nhap"');
  });

  it('is refused to those not in its line, without effect', async () => {
    const before = await traces();
    for (const role of mayNot(route)) {
      logged.length = 0;
      const answer = await (await as(city.actors[role])).post(addressed(route), {});
      expect(answer.status, role).toBe(403);
      expect(lastCode(), role).toBe(gateRefused);
      await told(answer, role);
    }
    expect(await traces()).toEqual(before);
  });

  it('is judged in words for those in its line, when it comes empty', async () => {
    for (const role of mayOpen(route)) {
      logged.length = 0;
      const answer = await (await as(city.actors[role])).post(addressed(route), {});
      expect(answer.status, role).toBeLessThan(500);
      expect(lastCode(), role).not.toBe(gateRefused);
      await told(answer, role);
    }
  });

  it('is not taken from another site, nor without its key', async () => {
    const before = await traces();
    const [role] = mayOpen(route);
    const visitor = await as(city.actors[role ?? 'officer']);
    const foreign = await visitor.post(addressed(route), {}, { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
    await told(foreign, 'elsewhere');
    if (hasGate(route)) {
      const keyless = await visitor.post(addressed(route), { formKey: '' });
      expect(keyless.status).toBe(422);
      await told(keyless, 'without a key');
    }
    expect(await traces()).toEqual(before);
  });
});

test('a method that no address knows is answered as a page that is not there', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    for (const path of ['/', '/nhiem-vu', `/nhiem-vu/${world.things.task}`, '/nhat-ky']) {
      const answer = await app.request(path, { method });
      expect(answer.status, `${method} ${path}`).toBe(404);
      await told(answer, path);
    }
  }
});

test('an address that stands nowhere is said to be missing, to everyone in the same words', async () => {
  for (const role of [undefined, ...roles]) {
    const visitor = role ? await as(city.actors[role]) : asNobody();
    const answer = await visitor.get('/khong-co-trang-nay');
    expect(answer.status, role).toBe(404);
    expect(await told(answer, role ?? 'nobody')).toContain('<h1');
  }
});

test('what everyone may open is answered by the role that sees published rows only', async () => {
  const open = pages.filter((route) => whoOpens(route) === everywhere);
  const schemas = 'accounts, calendar, documents, kernel, organisation, reading, record, tasks';
  const officer = await as(city.actors.officer);
  await asOwner(`revoke usage on schema ${schemas} from banle_app`);
  try {
    for (const route of open) {
      const answer = await asNobody().get(addressed(route));
      expect(answer.status, route.path).toBe(200);
    }
    expect(open.length).toBeGreaterThan(2);
    const behindGate = await officer.get('/nhiem-vu');
    expect(behindGate.status).toBe(503);
    await told(behindGate, 'officer');
  } finally {
    await asOwner(`grant usage on schema ${schemas} to banle_app`);
  }
});
