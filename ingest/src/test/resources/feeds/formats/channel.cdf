<CHANNEL HREF="http://cdf.example/" LASTMOD="2024-03-05T07:08:09Z">
  <TITLE>Channel of old</TITLE>
  <ITEM HREF="http://cdf.example/1" LASTMOD="2024-03-04T07:08:09Z"><TITLE>One</TITLE><ABSTRACT>The first</ABSTRACT></ITEM>
</CHANNEL>
