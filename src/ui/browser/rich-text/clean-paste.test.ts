import { describe, expect, it } from 'vitest';
import { cleanPaste } from './clean-paste.ts';

const fromWord = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:"Times New Roman",serif;} --></style></head>
<body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoNormal style='text-align:justify;line-height:150%'><b style='mso-bidi-font-weight:normal'><span lang=VI style='font-size:14.0pt;mso-ansi-language:VI'>Ban Tổ chức Thành ủy</span></b><span style='font-size:14.0pt'> họp&nbsp;bàn việc<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI>Rà soát vị trí<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><i>Giao</i> biên chế<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span></span><!--[endif]-->Một</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>`;

describe('what is pasted', () => {
  it('from Word keeps its words, its bold and its lists, and nothing of its look', () => {
    expect(cleanPaste(fromWord)).toBe(
      '<p><strong>Ban Tổ chức Thành ủy</strong> họp bàn việc</p> <ul><li>Rà soát vị trí</li><li><em>Giao</em> biên chế</li><li>Một</li></ul>',
    );
  });

  it('from Word with a numbered list comes as one', () => {
    const numbered = `<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span>1.<span>&nbsp;</span></span><![endif]>Một</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span>2.<span>&nbsp;</span></span><![endif]>Hai</p>`;
    expect(cleanPaste(numbered)).toBe('<ol><li>Một</li><li>Hai</li></ol>');
  });

  it('from a page of news leaves pictures, scripts, styles and classes behind', () => {
    const page = `<div class="detail"><h1 style="color:red" onclick="x()">Tiêu đề</h1><div><img src="https://a.example/x.jpg" onerror="x()"><p style="text-align:justify">Theo <a href="https://a.example/1?a=1&amp;b=2" target="_blank" rel="x">Kết luận</a> và <a href="javascript:x()">đây</a></p></div><script>alert(1)</script></div>`;
    expect(cleanPaste(page)).toBe(
      '<p><h2>Tiêu đề</h2><p><p>Theo <a href="https://a.example/1?a=1&amp;b=2">Kết luận</a> và đây</p></p></p>',
    );
  });

  it('from a document in the browser keeps bold that is written as style, and no false bold around the whole', () => {
    const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;font-style:normal;">Đậm</span><span style="font-weight:400"> thường </span><span style="font-style:italic">nghiêng</span></p></b>`;
    expect(cleanPaste(docs)).toBe('<p><strong>Đậm</strong> thường <em>nghiêng</em></p>');
  });
});
